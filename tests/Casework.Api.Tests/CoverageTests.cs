using System.Text.RegularExpressions;
using Casework.Application.Commands;
using Casework.Application.Texts;
using Casework.Projections.Events;
using Casework.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace Casework.Api.Tests;

/// <summary>What the tests leave out, found in their source: no route that no test calls, no event and no problem that no test expects.</summary>
public sealed class CoverageTests(TestDesk desk)
{
    private static readonly string Tests = Path.Combine(Repository.Root, "tests");

    private static readonly string Source = string.Concat(Directory.EnumerateFiles(Tests, "*.cs", SearchOption.AllDirectories)
        .Where(file => Path.GetFileName(file) != "CoverageTests.cs").Select(File.ReadAllText));

    private static readonly Dictionary<string, string> Excused = new()
    {
        ["malformed-request"] = "a fault below HTTP bodies: the server refuses it before the door",
        ["unforeseen"] = "by its nature nobody knows how to provoke it",
    };

    [Fact]
    public void every_route_that_changes_a_case_is_called_by_some_test() =>
        desk.Host.Services.GetRequiredService<CommandRoutes>().All.Select(route => route.Path.Split('/').Last(part => !part.StartsWith('{'))).Distinct()
            .Where(part => !Regex.IsMatch(Source, $"""[/"]{part}[/?"]""")).ShouldBeEmpty();

    [Fact]
    public void every_event_is_expected_by_some_test() =>
        EventContract.Names.Where(happened => !Source.Contains($"\"{happened.Value}\"", StringComparison.Ordinal) && !Source.Contains(happened.Key.Name, StringComparison.Ordinal))
            .Select(happened => happened.Value).ShouldBeEmpty();

    [Fact]
    public void every_problem_is_expected_by_some_test() =>
        Codes().Where(code => !Source.Contains($"\"{code}\"", StringComparison.Ordinal) && !Source.Contains($" {code}\"", StringComparison.Ordinal))
            .Except(Excused.Keys).ShouldBeEmpty();

    [Fact]
    public void no_excuse_outlives_its_reason() => Excused.Keys.Except(Codes()).ShouldBeEmpty();

    private static IEnumerable<string> Codes() => new Words().All("nl").Keys.Where(key => key.StartsWith("problem.", StringComparison.Ordinal)).Select(key => key.Split('.')[1]).Distinct();
}
