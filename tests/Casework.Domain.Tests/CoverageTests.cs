using System.Text.RegularExpressions;

namespace Casework.Domain.Tests;

/// <summary>
/// Names what has no test: a new command or event cannot be forgotten. For codes of refusal <see cref="Cases.RefusalListTests"/> does.
/// </summary>
public class CoverageTests
{
    private static readonly Type[] DomainTypes = typeof(CaseEvent).Assembly.GetTypes();

    private static readonly string AllTests = string.Concat(
        Sources.Of(Sources.Tests).Where(file => Path.GetFileName(file) != $"{nameof(CoverageTests)}.cs").Select(File.ReadAllText));

    [Fact]
    public void every_command_has_its_test_file() =>
        Commands.Where(command => !File.Exists(TestFileOf(command))).Select(command => command.Name).ShouldBeEmpty();

    [Fact]
    public void every_event_is_in_some_test() =>
        DomainTypes.Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(CaseEvent)) && !Regex.IsMatch(AllTests, $@"\b{type.Name}\b")).Select(type => type.Name).ShouldBeEmpty();

    [Fact]
    public void the_commands_are_really_found() => Commands.Length.ShouldBeGreaterThan(30);

    private static Type[] Commands { get; } = [.. DomainTypes.Where(type => type.IsAssignableTo(typeof(ICaseCommand)) && type.IsClass)];

    private static string TestFileOf(Type command) => Path.Combine(Sources.Tests, FolderOf(command), $"{command.Name}Tests.cs");

    private static string FolderOf(Type type) => type.Namespace!["Casework.Domain.".Length..].Replace('.', Path.DirectorySeparatorChar);
}
