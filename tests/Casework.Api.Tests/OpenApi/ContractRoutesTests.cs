using System.Text.RegularExpressions;

namespace Casework.Api.Tests.OpenApi;

/// <summary>The routes that others rely on (contract-routes.txt). not-there-yet.txt names those that are still to come; it shrinks, and ends empty.</summary>
public sealed partial class ContractRoutesTests(TestDesk desk)
{
    [Fact]
    public async Task every_route_that_others_rely_on_is_in_the_document()
    {
        var documented = await Documented();
        Lines("contract-routes.txt").Except(Lines("not-there-yet.txt")).Where(route => !documented.Contains(Normal(route))).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_route_that_has_come_is_no_longer_on_the_list_of_those_to_come()
    {
        var documented = await Documented();
        Lines("not-there-yet.txt").Where(route => documented.Contains(Normal(route))).ShouldBeEmpty("take these out of not-there-yet.txt");
        Lines("not-there-yet.txt").Except(Lines("contract-routes.txt")).ShouldBeEmpty();
    }

    private async Task<HashSet<string>> Documented() => (await OpenApiContract.Of(desk.Host.Server.CreateClient())).Operations
        .Select(operation => Normal($"{operation.Method} {operation.Path}")).ToHashSet();

    /// <summary>Names of path parameters do not count.</summary>
    private static string Normal(string route) => Parameter().Replace(route, "{}");

    private static string[] Lines(string file)
    {
        using var reader = new StreamReader(typeof(ContractRoutesTests).Assembly.GetManifestResourceStream(typeof(ContractRoutesTests), file)!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    [GeneratedRegex("{[^}]+}")]
    private static partial Regex Parameter();
}
