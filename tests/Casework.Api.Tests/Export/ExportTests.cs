using Casework.Export.CommandLine;

namespace Casework.Api.Tests.Export;

public sealed class ExportTests(TestDesk desk)
{
    [Fact]
    public async Task no_form_of_export_holds_a_name_a_number_or_a_word_of_a_citizen()
    {
        var bsn = Scenarios.NewBsn();
        var taken = TakenIn.Of(await desk.SignIn("officialsid", "firstLine", "utrecht", name: "Officialsname").Post("/cases", new
        {
            citizen = new { kind = "person", name = "Zebedeus Kwartel", bsn },
            representative = "Dochter Kwartel",
            channel = "counter",
            supportNeed = new { level = "guidance", reason = "Kan Kwartel niet lezen" },
            questions = new[] { new { text = "Waar blijft Kwartel z'n pensioen?", service = "aow-pension" } },
        }));
        (await desk.Citizen(bsn).Post($"/track/{taken.CaseNumber}/messages", new { text = "Kwartel wacht" })).ShouldBe(201);

        foreach (var format in (string[])["bundle", "xes", "ocel"])
            foreach (var names in (string[])["", "&names=false", "&names=true"])
            {
                var answer = await desk.Export($"format={format}{names}");
                var text = format == "bundle" ? Exported.Unzipped(answer.Bytes) : answer.Text;
                foreach (var secret in (string[])["Kwartel", bsn, taken.TrackingCode]) text.ShouldNotContain(secret);
                if (format == "bundle") continue;
                text.ShouldContain(taken.CaseNumber);
                text.Contains("officialsid").ShouldBe(names == "&names=true");
                text.Contains("Officialsname").ShouldBe(names == "&names=true");
            }
    }

    /// <summary>The test server takes what a real one refuses.</summary>
    [Fact]
    public async Task logs_for_process_mining_are_written_asynchronously_only()
    {
        await desk.TakeInAndHandOff();
        foreach (var format in (string[])["xes", "ocel"])
        {
            await using var target = new AsynchronousOnly();
            await Exports.Of(format, desk.Host.Services).Write(new(null, null, null), target, TestContext.Current.CancellationToken);
            target.Length.ShouldBeGreaterThan(1_000);
        }
    }

    private sealed class AsynchronousOnly : MemoryStream
    {
        private const string No = "Synchronous writes are not allowed.";

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException(No);

        public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidOperationException(No);

        public override void Flush() => throw new InvalidOperationException(No);

        public override async Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            await WriteAsync(buffer.AsMemory(offset, count), cancellationToken);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            SetLength(Length + buffer.Length);
            return ValueTask.CompletedTask;
        }

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    [Fact]
    public async Task only_an_auditor_exports_and_what_is_taken_out_is_in_the_read_log()
    {
        var taken = await desk.FirstLine().TakeIn();
        foreach (var format in (string[])["bundle", "xes", "ocel"])
        {
            var path = $"/audit/export?format={format}&caseId={taken.CaseId}";
            (await desk.Nobody.Get(path)).ShouldBeProblem(401, "sign-in-required");
            (await desk.FirstLine().Get(path)).ShouldBeProblem(403, "not-allowed");
            (await desk.Coordinator().Get(path)).ShouldBeProblem(403, "not-allowed");
            (await desk.Auditor.Get(path)).ShouldBe(200);
        }

        var readers = (await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/readers")).Json["items"]!.AsArray();
        readers.Count(reader => reader!["part"]!.GetValue<string>() == "export").ShouldBe(3);
        (await desk.Auditor.Get("/audit/export?format=xes&names=perhaps")).ShouldBeProblem(400, "invalid-input");
    }
}
