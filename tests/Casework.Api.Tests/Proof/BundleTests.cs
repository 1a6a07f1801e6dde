using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Casework.Application.Cases.CaseFiles;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues;
using Casework.Http.Answers;
using Casework.Projections.CaseFiles;
using Casework.Projections.Events;
using Casework.Proof.Entries;
using Casework.Verify;
using Microsoft.Extensions.DependencyInjection;

namespace Casework.Api.Tests.Proof;

/// <summary>An export is verified with nothing but itself, the public key and a kept checkpoint.</summary>
public sealed class BundleTests(ProofDesk desk) : IClassFixture<ProofDesk>
{
    private string _kept = "";

    [Fact]
    public async Task an_exported_bundle_is_whole_and_one_changed_letter_in_it_shows()
    {
        var file = await Export("");
        (await Verify(file)).ShouldStartWith("0 Nothing was altered");
        await Change(file, "events.ndjson", text => text.Replace("\"utrecht\"", "\"utrechT\""));
        (await Verify(file)).ShouldContain("is not what was sealed");
    }

    [Fact]
    public async Task a_bundle_that_lacks_a_line_or_a_hash_shows_too()
    {
        var file = await Export("");
        await Change(file, "events.ndjson", text => text[(text.IndexOf('\n') + 1)..]);
        (await Verify(file)).ShouldStartWith("1 ");
        file = await Export("");
        await Change(file, "manifest.json", text => "{}");
        (await Verify(file)).ShouldStartWith("1 ");
        file = await Export("");
        using (var zip = ZipFile.Open(file, ZipArchiveMode.Update)) zip.Entries.First(entry => entry.FullName.StartsWith("tile/")).Delete();
        (await Verify(file)).ShouldStartWith("1 ");
    }

    [Fact]
    public async Task one_case_is_exported_alone()
    {
        var taken = await desk.TakeInAndHandOff();
        var file = await Export($"&caseId={taken.CaseId}");
        (await Verify(file)).ShouldStartWith("0 Nothing was altered");
        await using var zip = await ZipFile.OpenReadAsync(file, TestContext.Current.CancellationToken);
        using var lines = new StreamReader(zip.GetEntry("events.ndjson")!.Open());
        var events = (await lines.ReadToEndAsync(TestContext.Current.CancellationToken)).Trim().Split('\n');
        events.ShouldAllBe(line => line.Contains(taken.CaseId));
        events.Length.ShouldBe((await desk.FirstLine().Get(taken.Path)).Json["version"]!.GetValue<int>());
    }

    [Fact]
    public async Task a_case_rebuilt_from_its_bundle_equals_the_original()
    {
        var taken = await desk.TakeInAndHandOff();
        await desk.FirstLine().Promise(taken);
        await desk.Specialist("svb").TalkTo(taken);
        await desk.Specialist("svb").Decide(taken);
        var services = desk.Host.Services;

        CaseFile? file = null;
        foreach (var row in await EventsOf(await Export($"&caseId={taken.CaseId}")))
        {
            var type = EventContract.Names.Single(each => each.Value == row.Type).Key;
            var happened = (CaseEvent)desk.Store.Options.Serializer().FromJson(type, new MemoryStream(row.Content.ToArray()));
            file = file.Fold(row.StreamId, happened, row.Version, row.Time);
        }

        var served = await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/state?version={file!.Version}");
        var rebuilt = CaseFileAnswer.Of(SeenCaseFile.Whole(file), services.GetRequiredService<CatalogueVersions>(), "nl", file.LastRecordedAt, [], []);
        file.Version.ShouldBe((await desk.FirstLine().Get(taken.Path)).Json["version"]!.GetValue<long>());
        JsonSerializer.SerializeToNode(rebuilt, services.GetRequiredService<ViewJson>().Options)!.ToJsonString().ShouldBe(served.ShouldBe(200).Json.ToJsonString());
        served.Json["questions"]![0]!["decision"].ShouldNotBeNull();
    }

    private static async Task<RecordedRow[]> EventsOf(string file)
    {
        await using var zip = await ZipFile.OpenReadAsync(file, TestContext.Current.CancellationToken);
        using var lines = new StreamReader(zip.GetEntry("events.ndjson")!.Open());
        return [.. (await lines.ReadToEndAsync(TestContext.Current.CancellationToken)).Trim().Split('\n').Select(line => RowJson.Read(Encoding.UTF8.GetBytes(line)))];
    }

    private async Task<string> Export(string query)
    {
        await desk.TakeInAndHandOff();
        await desk.Sealed();
        // What was kept by then: the log may go on while a bundle is looked at.
        _kept = Path.Combine(desk.Checkpoints, "kept-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(_kept);
        foreach (var checkpoint in Directory.GetFiles(desk.Checkpoints)) File.Copy(checkpoint, Path.Combine(_kept, Path.GetFileName(checkpoint)));
        var file = Path.Combine(desk.Checkpoints, $"{Guid.CreateVersion7(TimeProvider.System.GetUtcNow())}.zip");
        await File.WriteAllBytesAsync(file, (await desk.Auditor.Get("/audit/export?format=bundle" + query)).ShouldBe(200).Bytes, TestContext.Current.CancellationToken);
        return file;
    }

    private async Task<string> Verify(string file)
    {
        await using var output = new StringWriter();
        var exit = await new VerifyCommand(_kept, _ => throw new InvalidOperationException(), output).Run([file]);
        return $"{exit} {output}";
    }

    private static async Task Change(string file, string part, Func<string, string> change)
    {
        await using var zip = await ZipFile.OpenAsync(file, ZipArchiveMode.Update, TestContext.Current.CancellationToken);
        var entry = zip.GetEntry(part)!;
        string text;
        using (var reader = new StreamReader(entry.Open())) text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        entry.Delete();
        await using var written = zip.CreateEntry(part).Open();
        await written.WriteAsync(Encoding.UTF8.GetBytes(change(text)), TestContext.Current.CancellationToken);
    }
}
