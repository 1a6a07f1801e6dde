using System.Text.RegularExpressions;
using Casework.Api.CommandLine;
using Casework.Application.CommandLine;

namespace Casework.Api.Tests.Verbs;

/// <summary>Wrong arguments are told in a sentence with the verb's own usage, before anything is built.</summary>
public sealed partial class VerbTests
{
    private const string There = "appsettings.json";

    public static TheoryData<string> Names => [.. Api.Verbs.All().Select(verb => verb.Name)];

    [Theory]
    [InlineData("import", "Name the event log.")]
    [InlineData("import --map x.yaml", "Name the event log.")]
    [InlineData($"import {There} --map", "--map needs a value.")]
    [InlineData($"import {There} --map no.yaml", "no.yaml: no such file")]
    [InlineData($"import {There} --map {There} --map {There}", "--map is given twice.")]
    [InlineData($"import {There} other.xes", "'other.xes' is one argument too many.")]
    [InlineData("import --mapping", "There is no option --mapping.")]
    [InlineData($"import {There} --keep-opened", "There is no option --keep-opened.")]
    [InlineData("import @list", "@list: no such file")]
    [InlineData("import import", "import: no such file")]
    [InlineData("export", "Name the format and the file.")]
    [InlineData("export xes", "Name the format and the file.")]
    [InlineData("export pdf out.pdf", "format: ")]
    [InlineData("export xes out.xes --from yesterday", "from: ")]
    [InlineData("export xes out.xes --case 7", "case: ")]
    [InlineData("export xes out.xes --from 2026-02-01 --to 2026-01-01", "to: ")]
    [InlineData("export xes out.xes --pseudonyms", "There is no option --pseudonyms.")]
    [InlineData("export xes /no/such/folder/out.xes", "/no/such/folder/out.xes: no such folder")]
    [InlineData($"export xes {There}", $"{There}: exists already")]
    [InlineData("seed", "Say how many: --cases N")]
    [InlineData("seed 5", "'5' is one argument too many.")]
    [InlineData("seed --cases many", "Say how many: --cases N")]
    [InlineData("seed --cases 0", "Say how many: --cases N")]
    [InlineData("seed --cases 5 --cases 6", "--cases is given twice.")]
    [InlineData("officials", "Say what to do: list, enter, deactivate, reactivate.")]
    [InlineData("officials remove anna", "Say what to do: list, enter, deactivate, reactivate.")]
    [InlineData("officials list anna", "list takes no official.")]
    [InlineData("officials enter anna --name Anna --role citizen", "Give their role: --role firstLine")]
    [InlineData("officials deactivate anna", "Say why: --reason TEXT")]
    [InlineData("acknowledge-restore --by Anna", "--why: required")]
    [InlineData("rebuild-views now", "'now' is one argument too many.")]
    [InlineData("rotate-master-key --key x", "There is no option --key.")]
    [InlineData("verify-views --all", "There is no option --all.")]
    [InlineData("terms decision.term {} --verbose", "There is no option --verbose.")]
    public async Task wrong_arguments_are_told_with_the_usage(string line, string sentence)
    {
        var verb = Api.Verbs.All().Single(each => each.Name == line.Split(' ')[0]);

        foreach (var args in (string[][])[line.Split(' '), [Shell.Check, .. line.Split(' ')]])
        {
            var (code, output, errors) = await Run(args);

            (code, output).ShouldBe((2, ""));
            errors.ShouldStartWith(sentence);
            errors.ShouldContain(Usage.Of(verb.Usage));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public async Task help_is_the_usage_and_its_options_are_those_that_the_verb_takes(string name)
    {
        var verb = Api.Verbs.All().Single(each => each.Name == name);

        (await Run([name, "--help"])).ShouldBe((0, Usage.Of(verb.Usage).TrimEnd() + Environment.NewLine, ""));
        if (verb.Usage != name) return;
        OptionNames().Matches(Usage.Of(name)).Select(match => match.Value).Distinct().Order()
            .ShouldBe(verb.Options.Select(option => option.Name).Order());
    }

    [Fact]
    public async Task a_verb_that_does_not_exist_is_told_with_those_that_do()
    {
        var (code, output, errors) = await Run(["imprt"]);

        (code, output).ShouldBe((2, ""));
        errors.ShouldContain("There is no verb 'imprt'. There are: import, seed, export, ");
        (await Run(["--help"])).Output.ShouldContain("./casework import FILE [--map FILE] [--keep-open]");
    }

    [Fact]
    public async Task arguments_that_hold_are_checked_without_doing_anything() =>
        (await Run([Shell.Check, "seed", "--cases=5"])).ShouldBe((0, "", ""));

    [Fact]
    public async Task a_failure_is_told_without_a_crash()
    {
        var (code, _, errors) = await Run(["rebuild-views"]);

        code.ShouldBe(1);
        errors.ShouldContain("rebuild-views: ");
        errors.ShouldContain("Nothing is built here.");
    }

    internal static async Task<(int Code, string Output, string Errors)> Run(string[] args)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var shell = new Shell(Api.Verbs.All(), _ => throw new InvalidOperationException("Nothing is built here."), new(output, errors));
        return (await shell.Run(args), output.ToString(), errors.ToString());
    }

    [GeneratedRegex("--[a-z-]+")]
    private static partial Regex OptionNames();
}
