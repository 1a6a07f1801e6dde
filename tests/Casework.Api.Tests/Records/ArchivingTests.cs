using Casework.Api.Store;
using Casework.Projections.Inbox;
using Casework.Projections.Search;
using Casework.Projections.Cases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Casework.Api.Tests.Records;

public sealed class ArchivingTests(ArchivingTests.Desk desk) : IClassFixture<ArchivingTests.Desk>
{
    private readonly Person _anna = desk.FirstLine();

    [Fact]
    public async Task a_case_is_archived_when_its_dossier_period_is_over_and_the_history_says_so()
    {
        var taken = await desk.Closed();
        desk.Clock.Advance(TimeSpan.FromDays(300));
        await desk.Archive();
        (await desk.IsArchived(taken)).ShouldBeFalse();
        desk.Clock.Advance(TimeSpan.FromDays(68));
        await desk.Archive();
        (await desk.IsArchived(taken)).ShouldBeTrue();
        (await desk.Told(taken))[^1].ShouldBe("case-archived");
        var last = (await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/history?limit=200")).Json["items"]!.AsArray()[^1]!;
        last["content"]!.GetValue<string>().ShouldStartWith("Zaak gearchiveerd");
        (last["authorId"]!.GetValue<string>(), last["cause"]!.GetValue<string>()).ShouldBe(("system", "timer"));
    }

    [Fact]
    public async Task it_happens_by_itself()
    {
        var taken = await desk.Closed();
        desk.LetAYearPass();
        await desk.UpToDate();
        await desk.Archiving.StartAsync(TestContext.Current.CancellationToken);
        for (var attempt = 0; attempt < 300 && !await desk.IsArchived(taken); attempt++)
        {
            desk.Clock.Advance(TimeSpan.FromMinutes(10));
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        await desk.Archiving.StopAsync(TestContext.Current.CancellationToken);
        (await desk.IsArchived(taken)).ShouldBeTrue();
    }

    [Fact]
    public async Task until_then_it_is_opened_again_as_ever()
    {
        var taken = await desk.Closed();
        desk.Clock.Advance(TimeSpan.FromDays(364));
        await desk.Archive();
        await _anna.Do(taken, "reopening", new { reason = "Toch nog iets" });
        desk.LetAYearPass();
        await desk.Archive();
        (await desk.State(taken)).IsClosed.ShouldBeFalse();
        (await desk.IsArchived(taken)).ShouldBeFalse();
    }

    [Fact]
    public async Task after_it_whatever_would_open_it_is_refused_to_officials_and_to_the_citizen_and_a_new_question_opens_a_new_case()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.Archived(bsn);
        (await _anna.Post($"{taken.Path}/reopening", new { reason = "Nog iets" })).ShouldBeProblem(409, "archived");
        (await _anna.Post($"{taken.Path}/notes", new { text = "Nog iets" })).ShouldBeProblem(409, "archived");
        var citizen = desk.Citizen(bsn);
        foreach (var (path, body) in ((string, object)[])[("disputes", new { text = "Niet eens" }), ("objections", new { questionId = taken.Question, text = "Niet eens" }), ("messages", new { text = "Hallo" })])
            (await citizen.Post($"/track/{taken.CaseNumber}/{path}", body, ("Accept-Language", "en"))).ShouldBeProblem(409, "archived");
        (await _anna.Post($"{taken.Path}/complaints", new { text = "Slecht geholpen" })).ShouldBeProblem(409, "archived");

        var again = await _anna.TakeIn(bsn);
        again.CaseId.ShouldNotBe(taken.CaseId);
        again.Answer.Status.ShouldBe(201);
    }

    [Fact]
    public async Task only_what_would_not_be_refused_is_offered()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.Archived(bsn);
        var file = (await _anna.Get(taken.Path)).ShouldBe(200).Json;
        file["archivedAt"].ShouldNotBeNull();
        Names(file).ShouldBe(["correctCitizen"]);
        file["canTakeBack"]!.AsArray().ShouldBeEmpty();
        var track = (await desk.Citizen(bsn).Get($"/track/{taken.CaseNumber}")).ShouldBe(200).Json;
        track["archivedOn"].ShouldNotBeNull();
        track["whatNext"]!.GetValue<string>().ShouldContain("gearchiveerd");
        Names(track).ShouldBe(["correctOwnData", "requestDestruction"]);
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
    public async Task a_repeat_of_a_command_from_just_before_has_the_same_answer()
    {
        var taken = await desk.Closed();
        desk.Clock.Advance(TimeSpan.FromDays(365));
        (string, string) key = ("Idempotency-Key", taken.CaseId);
        var first = (await _anna.Post($"{taken.Path}/corrections", new { name = "Mevrouw A" }, key)).ShouldBe(204);
        desk.Clock.Advance(TimeSpan.FromHours(20));
        await desk.Archive();
        (await desk.IsArchived(taken)).ShouldBeTrue();
        (await _anna.Post($"{taken.Path}/corrections", new { name = "Mevrouw A" }, key)).ShouldBe(204).ETag.ShouldBe(first.ETag);
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
        await Start();
        string[] after = [await View<CaseRecord>(taken), await View<InboxItem>(taken), await View<SearchEntry>(taken), await Texts(taken)];
        after.ShouldBe(before);
        desk.Logs.Lines.Count(IsRebuild).ShouldBe(1);
        await Start();
        desk.Logs.Lines.Count(IsRebuild).ShouldBe(1);
    }

    [Fact]
    public async Task what_the_log_has_not_sealed_or_nobody_was_told_of_waits()
    {
        var taken = await desk.Closed();
        desk.LetAYearPass();
        await desk.UpToDate();
        foreach (var head in (string[])["event_log_head", "outbox_head"])
        {
            var position = await desk.Ask<long>($"select position from {{0}}.{head}");
            await using (var held = await desk.Hold(head))
            {
                await desk.Sql($"update {{0}}.{head} set position = 0");
                await desk.Archiving.Round(TestContext.Current.CancellationToken);
                (await desk.IsArchived(taken)).ShouldBeFalse();
                await desk.Sql($"update {{0}}.{head} set position = {position}");
            }
        }

        (await desk.Archive()).ShouldBeGreaterThan(0);
        (await desk.IsArchived(taken)).ShouldBeTrue();
    }

    [Fact]
    public async Task a_list_from_before_there_was_an_archive_is_looked_at_once()
    {
        var (due, fresh) = (await desk.Closed(), await desk.Closed());
        await desk.Sql($"update {{0}}.mt_doc_inboxitem set archive_from = null, data = data - 'archiveFrom' where id in ('{due.CaseId}', '{fresh.CaseId}')");
        await desk.Archive();
        (await desk.Ask<long>("select count(*) from {0}.mt_doc_inboxitem where archive_from is null and is_closed")).ShouldBe(0);
        (await desk.IsArchived(fresh)).ShouldBeFalse();
        desk.LetAYearPass();
        await desk.Archive();
        (await desk.IsArchived(due)).ShouldBeTrue();
    }

    private Task Start() => desk.Host.Services.GetServices<IHostedService>().OfType<MissingViews>().Single().StartAsync(TestContext.Current.CancellationToken);

    private static bool IsRebuild(string line) => line.Contains("every view is made anew");

    private static string[] Names(System.Text.Json.Nodes.JsonNode answer) => [.. answer["permittedActions"]!.AsArray().Select(name => name!.GetValue<string>())];

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

    public sealed class Desk : ArchiveDesk
    {
        /// <summary>Whoever follows the events by this head waits meanwhile.</summary>
        public async Task<IAsyncDisposable> Hold(string head)
        {
            var connection = new Npgsql.NpgsqlConnection(Host.Services.GetRequiredService<StoreSettings>().OwnerConnection + ";Pooling=false");
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = new Npgsql.NpgsqlCommand($"select pg_advisory_lock(hashtextextended('{Schema}.{head}', 0))", connection);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            return connection;
        }
    }
}
