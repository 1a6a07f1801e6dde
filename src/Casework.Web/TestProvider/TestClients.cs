using Casework.Application.Officials.Development;
using Casework.Application.Registers.Development;
using Casework.Domain;
using Casework.Http.SignIn;

namespace Casework.Web.TestProvider;

/// <summary>Somebody who does not exist, and what the provider tells of them.</summary>
internal sealed record TestIdentity(string Sub, string Name, IReadOnlyDictionary<string, object> Claims)
{
    public static TestIdentity Of(TestPerson person) => new(person.Sub, person.Name, Told(("bsn", person.Bsn), ("kvk", person.KvkNumber)));

    public static TestIdentity Of(Actor official) => new(official.Id, $"{official.Name} ({string.Join(", ", [.. official.Roles.Select(WireName.Of), .. new[] { official.Desk, official.Organisation }.OfType<string>()])})", Told(
        ("name", official.Name), ("role", official.Roles.Select(WireName.Of).ToArray()), ("desk", official.Desk), ("organisation", official.Organisation)));

    private static Dictionary<string, object> Told(params IEnumerable<(string Name, object? Value)> claims) =>
        claims.Where(claim => claim.Value is not null).ToDictionary(claim => claim.Name, claim => claim.Value!);
}

/// <summary>Who signs in where: citizens on their pages, officials at the desk.</summary>
/// <param name="Levels">Whether it is asked how sure the sign-in is.</param>
internal sealed record TestClient(BrowserSignIn SignIn, IReadOnlyList<TestIdentity> People, bool Levels)
{
    public static readonly IReadOnlyList<TestClient> All =
    [
        new(CitizenSignIn.Browser, [.. TestPersons.All.Select(TestIdentity.Of)], Levels: true),
        new(OfficialSignIn.Browser, [.. TestOfficials.All.Select(TestIdentity.Of)], Levels: false),
    ];

    /// <summary>Whose pages asked for the sign-in; null when the request is none of ours.</summary>
    public static TestClient? Of(HttpRequest request, string? redirectUri) =>
        All.FirstOrDefault(client => redirectUri == $"{request.Scheme}://{request.Host}{client.SignIn.CallbackPath}");
}
