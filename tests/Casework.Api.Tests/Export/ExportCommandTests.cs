using Casework.Verify;

namespace Casework.Api.Tests.Export;

public sealed class ExportCommandTests(Proof.ProofDesk desk) : IClassFixture<Proof.ProofDesk>
{
    [Fact]
    public async Task the_file_holds_what_the_route_answers()
    {
        var taken = await desk.TakeInAndHandOff();
        await desk.TakeInAndHandOff();
        await desk.Sealed();
        var (xes, bundle) = (NewFile(), NewFile());

        var run = await desk.RunCommand("export", "xes", xes, "--case", taken.CaseId, "--from", "2026-01-01", "--names");
        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.ShouldContain($"{xes}: {new FileInfo(xes).Length} bytes");
        (await File.ReadAllTextAsync(xes, Cancellation)).ShouldBe((await desk.Export($"format=xes&caseId={taken.CaseId}&names=true")).Text);
        (await desk.RunCommand("export", "bundle", bundle)).ExitCode.ShouldBe(0);
        await using var output = new StringWriter();
        (await new VerifyCommand(desk.Checkpoints, _ => throw new InvalidOperationException(), output).Run([bundle])).ShouldBe(0, output.ToString());
    }

    [Fact]
    public async Task a_file_that_exists_stays()
    {
        var file = NewFile();
        await File.WriteAllTextAsync(file, "mine", Cancellation);

        var run = await desk.RunCommand("export", "xes", file);
        run.ExitCode.ShouldBe(2, run.Errors);
        run.Errors.ShouldContain($"{file}: exists already");
        (await File.ReadAllTextAsync(file, Cancellation)).ShouldBe("mine");
    }

    [Fact]
    public async Task an_export_that_fails_leaves_no_file()
    {
        var file = NewFile();
        await desk.Sql("alter table {0}.mt_doc_searchentry rename to away");
        var run = await desk.RunCommand("export", "xes", file);
        await desk.Sql("alter table {0}.away rename to mt_doc_searchentry");

        run.ExitCode.ShouldBe(1, run.Errors);
        File.Exists(file).ShouldBeFalse();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string NewFile() => Path.Combine(Path.GetTempPath(), $"casework-export-{Guid.NewGuid():N}");
}
