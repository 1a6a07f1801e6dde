using System.Diagnostics;
using Casework.Api.Tests.Verbs;

namespace Casework.Api.Tests.Terms;

/// <summary>The terms on the command line, without server and database.</summary>
public sealed class TermsCommandTests
{
    private const string Whitsun = """{"receivedOn":"2026-03-30","unit":"weeks","length":8}""";

    [Fact]
    public async Task it_prints_the_steps_as_a_table_and_then_the_result()
    {
        var (code, output, errors) = await Run("decision.term", Whitsun, "--language", "en");
        code.ShouldBe(0, errors);
        output.ShouldBe("""
            date        rule  article      explanation
            2026-05-25  R1.2  Awb 4:13(2)  The term is 8 weeks. The day itself (Monday 30 March 2026) does not count. The last day is then Monday 25 May 2026.
            2026-05-26  R2.1  Atw 1(1)     Monday 25 May 2026 is not a working day. The term runs on to the first working day after it: Tuesday 26 May 2026.

            result
            rawEnd  2026-05-25
            end     2026-05-26

            """.ReplaceLineEndings());
        (await Run("decision.term", Whitsun)).Output.ShouldContain("is geen werkdag");
    }

    [Fact]
    public async Task a_reading_of_the_law_can_be_chosen()
    {
        const string suspended = """{"decisionDue":"2026-03-02","noticeReceivedOn":"2026-03-03"}""";
        (await Run("dwangsom.schedule", suspended)).Output.ShouldContain("2026-03-18");
        (await Run("dwangsom.schedule", suspended, "--policies", """{"firstDayIsFourteenthDay":true}""")).Output.ShouldContain("firstDay            2026-03-17");
    }

    [Fact]
    public async Task it_lists_the_kinds()
    {
        var (code, output, _) = await Run("--list");
        code.ShouldBe(0);
        output.ShouldContain("dwangsom.schedule");
    }

    [Theory]
    [InlineData("Name one kind and its inputs as JSON.")]
    [InlineData("Name one kind and its inputs as JSON.", "decision.term")]
    [InlineData("The inputs are no JSON.", "decision.term", "{")]
    [InlineData("--policies is no JSON.", "decision.term", "{}", "--policies", "x")]
    [InlineData("--policies needs a value.", "decision.term", "{}", "--policies")]
    [InlineData("--language is nl or en.", "decision.term", "{}", "--language", "de")]
    [InlineData("There is no option --verbose.", "decision.term", "{}", "--verbose")]
    [InlineData("kind: unknown-kind.", "term.magic", "{}")]
    [InlineData("inputs.receivedOn: required. Dit veld ontbreekt.", "decision.term", "{}")]
    [InlineData("policies.x: unknown-policy.", "decision.term", Whitsun, "--policies", """{"x":true}""")]
    public async Task bad_input_is_told_and_exits_with_2(string said, params string[] args)
    {
        var (code, output, errors) = await Run(args);
        code.ShouldBe(2);
        output.ShouldBeEmpty();
        errors.ShouldContain(said);
    }

    [Fact]
    public async Task the_application_answers_without_a_database()
    {
        var application = AppContext.BaseDirectory.Replace("Casework.Api.Tests", "Casework.Api") + "Casework.Api.dll";
        var start = new ProcessStartInfo("dotnet", [application, "terms", "decision.term", "{}"]) { RedirectStandardError = true };
        start.Environment["ConnectionStrings__casework"] = "Host=127.0.0.1;Port=1";
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(2, errors);
        errors.ShouldContain("inputs.receivedOn: required.");
    }

    private static Task<(int Code, string Output, string Errors)> Run(params string[] args) => VerbTests.Run(["terms", .. args]);
}
