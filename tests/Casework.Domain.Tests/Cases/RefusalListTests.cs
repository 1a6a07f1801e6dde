using CsCheck;

namespace Casework.Domain.Tests.Cases;

/// <summary>
/// The lists of refusals that stand beside the rules, held against the rules. <see cref="Story.When"/> looks at every answer of every
/// test.
/// </summary>
public class RefusalListTests
{
    [Fact]
    public void every_command_lists_its_refusals() => ListedRefusals.Commands
        .Where(command => !command.GetInterfaces().Contains(typeof(ICaseCommand<>).MakeGenericType(command))).ShouldBeEmpty();

    [Fact]
    public void every_code_is_listed_by_some_command() => typeof(RefusalCode).GetFields().Select(field => field.GetValue(null)!.ToString()!)
        .Except(ListedRefusals.Commands.SelectMany(ListedRefusals.Of)).Except(Handling.Refusals.Select(code => code.Name)).ShouldBeEmpty();

    [Fact]
    public void over_any_life_a_command_refuses_only_with_what_it_lists() =>
        AnySequence.Lives.Sample(life => { AnySequence.Live(life, (_, _, _) => { }); }, iter: 1000);

    /// <summary>Random lives do not count: what is rare must be told by a test of its own.</summary>
    [Fact]
    public void each_refusal_that_a_command_lists_is_met_in_a_test_of_the_case()
    {
        var met = Met();

        ListedRefusals.Commands.SelectMany(command => ListedRefusals.Of(command).Distinct().Select(code => (Command: command, Code: code)))
            .Where(listed => !met.Contains(listed)).Select(listed => $"{listed.Command.Name}: {listed.Code}").Order().ShouldBeEmpty();
    }

    [Fact]
    public void each_refusal_of_any_command_is_met_in_a_test_of_the_case() =>
        Handling.Refusals.Select(code => code.Name).Except(Met().Select(met => met.Code)).ShouldBeEmpty();

    private static readonly ISet<string> Random = Sources.Of(Sources.Tests)
        .Where(file => File.ReadAllText(file).Contains(".Sample(", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension)
        .ToHashSet()!;

    private static IReadOnlySet<(Type Command, string Code)> Met() => ListedRefusals.MetIn(typeof(RefusalListTests).Assembly.GetTypes()
        .Where(type => type is { IsPublic: true, IsAbstract: false } && !Random.Contains(type.Name)
            && type.Namespace!.StartsWith("Casework.Domain.Tests.Cases", StringComparison.Ordinal)));
}
