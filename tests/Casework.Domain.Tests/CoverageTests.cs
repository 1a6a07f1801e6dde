using System.Text.RegularExpressions;

namespace Casework.Domain.Tests;

/// <summary>Names what has no test: a new command, code or event cannot be forgotten.</summary>
public partial class CoverageTests
{
    private static readonly Type[] DomainTypes = typeof(CaseEvent).Assembly.GetTypes();

    private static readonly string AllTests = string.Concat(
        Sources.Of(Sources.Tests).Where(file => Path.GetFileName(file) != $"{nameof(CoverageTests)}.cs").Select(File.ReadAllText));

    [Fact]
    public void every_command_has_its_test_file() =>
        Commands.Where(command => !File.Exists(TestFileOf(command))).Select(command => command.Name).ShouldBeEmpty();

    [Fact]
    public void every_code_of_a_command_is_in_the_tests_of_that_command() =>
        Commands.SelectMany(command => CodesIn(SourceOf(command)).Where(code => !Tests(command).Contains($"ShouldRefuse(\"{code}\""))
            .Select(code => $"{command.Name}: {code}")).ShouldBeEmpty();

    [Fact]
    public void every_code_that_commands_share_is_in_some_test() =>
        Sources.Of(Sources.Domain).SelectMany(CodesIn).Distinct().Where(code => !AllTests.Contains($"ShouldRefuse(\"{code}\"")).ShouldBeEmpty();

    [Fact]
    public void every_event_is_in_some_test() =>
        DomainTypes.Where(type => type.IsSubclassOf(typeof(CaseEvent)) && !Regex.IsMatch(AllTests, $@"\b{type.Name}\b")).Select(type => type.Name).ShouldBeEmpty();

    [Fact]
    public void the_files_are_really_read()
    {
        Commands.Length.ShouldBeGreaterThan(30);
        Sources.Of(Sources.Domain).SelectMany(CodesIn).Distinct().Count().ShouldBeGreaterThan(40);
    }

    private static Type[] Commands { get; } = [.. DomainTypes.Where(type => type.IsAssignableTo(typeof(ICaseCommand)) && type.IsClass)];

    private static string SourceOf(Type command) => Path.Combine(Sources.Domain, FolderOf(command), $"{command.Name}.cs");

    private static string TestFileOf(Type command) => Path.Combine(Sources.Tests, FolderOf(command), $"{command.Name}Tests.cs");

    private static string Tests(Type command) => File.Exists(TestFileOf(command)) ? File.ReadAllText(TestFileOf(command)) : "";

    private static string FolderOf(Type type) => type.Namespace!["Casework.Domain.".Length..].Replace('.', Path.DirectorySeparatorChar);

    private static IEnumerable<string> CodesIn(string file) => Refusals().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value);

    [GeneratedRegex("Refuse\\(\"([a-z-]+)\"")]
    private static partial Regex Refusals();
}
