using Casework.Application.Destruction;
using Casework.Application.Records;
using Casework.Application.Store;
using Casework.Domain.Cases;
using Casework.Projections.Cases;
using Casework.Projections.Inbox;
using Casework.Projections.Search;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Casework.Api.Tests.Records;

/// <summary>What is archived is there for every reader, and the citizen's rights to it hold.</summary>
public sealed class ArchivedCasesTests(ArchiveDesk desk) : IClassFixture<ArchiveDesk>
{
    private readonly Person _anna = desk.FirstLine();

    [Fact]
    public async Task one_that_was_taken_out_of_the_archive_by_hand_shows_in_the_system_and_in_an_export()
    {
        var taken = await desk.Archived();
        await desk.Sealed();
        try
        {
            await desk.Sql("alter table {0}.mt_streams_archived disable trigger stays_archived", $"select {{0}}.move_stream('{taken.CaseId}', false)");
            var (exit, text) = await desk.Verify();
            (exit, text).ShouldBe((1, text));
            text.ShouldContain($"Case {taken.CaseId}");
            (await desk.VerifyExport($"&caseId={taken.CaseId}")).ShouldStartWith("1 ALTERED. Event at position");
        }
        finally
        {
            await desk.Sql($"select {{0}}.move_stream('{taken.CaseId}', true)", "alter table {0}.mt_streams_archived enable trigger stays_archived");
        }

        (await desk.VerifyExport()).ShouldStartWith("0 Nothing was altered");
    }

    [Fact]
    public async Task everything_reads_it_as_before()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.Closed(bsn);
        await desk.UpToDate();
        var before = await Read(taken, bsn);
        desk.LetAYearPass();
        await desk.Archive();
        (await desk.IsArchived(taken)).ShouldBeTrue();
        var after = await Read(taken, bsn);
        foreach (var (path, text) in before) after[path].ShouldBe(text, path);
        (await desk.Auditor.Get("/audit/events?has=case-archived&limit=200")).Text.ShouldContain(taken.CaseId);
        (await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/readers")).ShouldBe(200);
        await desk.Sealed();
        (await desk.Verify()).Exit.ShouldBe(0);
        var proof = (await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/proof")).ShouldBe(200).Json["events"]!.AsArray();
        proof.ShouldAllBe(item => item!["holds"]!.GetValue<bool>());
        proof.Count.ShouldBe((await desk.Told(taken)).Length);
        foreach (var format in (string[])["bundle", "xes", "ocel"])
        {
            var export = (await desk.Auditor.Get($"/audit/export?format={format}&caseId={taken.CaseId}")).ShouldBe(200);
            (format == "bundle" ? Export.Exported.Unzipped(export.Bytes) : export.Text).ShouldContain("case-archived");
        }
    }

    [Fact]
    public async Task views_that_are_made_anew_hold_it_and_a_start_misses_none()
    {
        var taken = await desk.Archived();
        string[] before = [await View<CaseRecord>(taken), await View<InboxItem>(taken), await View<SearchEntry>(taken), await Texts(taken)];
        await desk.Sql("delete from {0}.mt_doc_caserecord", "delete from {0}.mt_doc_inboxitem", "delete from {0}.mt_doc_searchentry", "delete from {0}.mt_doc_searchtext");
        var rebuilds = desk.Logs.Lines.Count(IsRebuild);
        await Start();
        string[] after = [await View<CaseRecord>(taken), await View<InboxItem>(taken), await View<SearchEntry>(taken), await Texts(taken)];
        after.ShouldBe(before);
        desk.Logs.Lines.Count(IsRebuild).ShouldBe(rebuilds + 1);
        await Start();
        desk.Logs.Lines.Count(IsRebuild).ShouldBe(rebuilds + 1);
    }

    [Fact]
    public async Task a_repeat_of_a_command_from_just_before_has_the_same_answer()
    {
        var taken = await desk.Closed();
        desk.LetAYearPass();
        (string, string) key = ("Idempotency-Key", taken.CaseId);
        var first = (await _anna.Post($"{taken.Path}/corrections", new { name = "Mevrouw A" }, key)).ShouldBe(204);
        desk.Clock.Advance(TimeSpan.FromHours(20));
        await desk.Archive();
        (await desk.IsArchived(taken)).ShouldBeTrue();
        (await _anna.Post($"{taken.Path}/corrections", new { name = "Mevrouw A" }, key)).ShouldBe(204).ETag.ShouldBe(first.ETag);
    }

    [Fact]
    public async Task the_citizen_has_data_corrected_and_destroyed_and_the_case_stays_archived()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.Archived(bsn);
        var citizen = desk.Citizen(bsn);
        (await citizen.Post($"/track/{taken.CaseNumber}/corrections", new { name = "Mevrouw Nieuwenaam" })).ShouldBe(204);
        (await desk.IsArchived(taken)).ShouldBeTrue();
        (await _anna.Get("/inbox?scope=desk&status=closed&limit=200")).Text.ShouldContain("Mevrouw Nieuwenaam");
        (await citizen.Post($"/track/{taken.CaseNumber}/destruction-request")).Status.ShouldBeLessThan(300);
        var answer = await desk.RecordsManager.Do(taken, "destruction");
        (await desk.IsArchived(taken)).ShouldBeTrue();
        var told = await desk.Told(taken);
        told[^4..].ShouldBe(["case-archived", "citizen-data-corrected", "destruction-requested", "personal-data-destroyed"]);
        answer.ETag.ShouldBe($"\"{told.Length}\"");
        (await _anna.Get(taken.Path)).ShouldBe(200).Text.ShouldNotContain("Nieuwenaam");
        (await _anna.Get("/inbox?scope=desk&status=closed&limit=200")).Text.ShouldNotContain("Nieuwenaam");
        (await desk.Ask<bool>($"select exists (select from {{0}}_vault.mt_doc_casekey where id = '{taken.CaseId}')")).ShouldBeFalse();
        await desk.Sealed();
        (await desk.Verify()).Exit.ShouldBe(0);
    }

    [Fact]
    public async Task a_destruction_that_a_backup_had_lost_is_recorded_again_in_the_archive()
    {
        var taken = await desk.Archived();
        desk.Host.Services.GetRequiredService<DestructionList>().Done(Guid.Parse(taken.CaseId), new(DestructionGround.RetentionEnded, "answered-at-desk") { HappenedAt = desk.Clock.GetUtcNow() });
        await desk.Host.Services.GetRequiredService<ListedDestructions>().StartAsync(TestContext.Current.CancellationToken);
        (await desk.Told(taken))[^1].ShouldBe("personal-data-destroyed");
        (await desk.State(taken)).IsDestroyed.ShouldBeTrue();
        (await desk.IsArchived(taken)).ShouldBeTrue();
    }

    private Task Start() => desk.Host.Services.GetServices<IHostedService>().OfType<MissingViews>().Single().StartAsync(TestContext.Current.CancellationToken);

    private static bool IsRebuild(string line) => line.Contains("every view is made anew");

    private Task<string> View<T>(TakenIn taken) => desk.Ask<string>($"select data::text from {{0}}.mt_doc_{typeof(T).Name.ToLowerInvariant()} where id = '{taken.CaseId}'");

    private Task<string> Texts(TakenIn taken) => desk.Ask<string>($"select string_agg(data::text, ',' order by id) from {{0}}.mt_doc_searchtext where case_id = '{taken.CaseId}'");

    /// <summary>What must not differ: the past, and the finding of it.</summary>
    private async Task<Dictionary<string, string>> Read(TakenIn taken, string bsn)
    {
        var version = (await desk.Told(taken)).TakeWhile(type => type != "case-archived").Count();
        Dictionary<string, string> found = [];
        foreach (var path in (string[])[$"state?version={version}", $"changes?from=1&to={version}", $"track-state?version={version}", $"state?version=2"])
            found[path] = (await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/{path}")).ShouldBe(200).Text;
        found["history"] = string.Concat((await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/history?limit=200")).ShouldBe(200).Json["items"]!.AsArray().Take(version).Select(item => item!.ToJsonString()));
        found["search"] = (await _anna.Post("/cases/search", new { bsn }, ("X-Purpose", "citizen-present"))).ShouldBe(200).Json["items"]!.AsArray().Select(item => item!["caseId"]!.GetValue<string>()).Single();
        found["inbox"] = (await _anna.Get("/inbox?scope=desk&status=closed&limit=200")).Text.Contains(taken.CaseNumber) ? "yes" : "no";
        found["track"] = (await desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", taken.TrackingCode))).ShouldBe(200).Json["messages"]!.ToJsonString();
        return found;
    }
}
