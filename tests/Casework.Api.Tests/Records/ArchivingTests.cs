using Casework.Api.Seeding;
using Casework.Application.Records;
using Microsoft.Extensions.DependencyInjection;

namespace Casework.Api.Tests.Records;

public sealed class ArchivingTests(ArchiveDesk desk) : IClassFixture<ArchiveDesk>
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
        await Waiting.Until(() =>
        {
            desk.Clock.Advance(TimeSpan.FromMinutes(10));
            return desk.IsArchived(taken);
        }, "it is archived");

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
                await desk.Archiving.Archive(TestContext.Current.CancellationToken);
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

    [Fact]
    public async Task cases_that_fail_each_time_do_not_hold_up_the_others()
    {
        await foreach (var _ in ActivatorUtilities.CreateInstance<SeedWriter>(desk.Host.Services).Write(75, TestContext.Current.CancellationToken)) { }
        const string seeded = "id in (select stream_id from {0}.mt_events where correlation_id like 'seed-%')";
        await desk.Sql($"update {{0}}.mt_doc_caserecord set data = '\"spoilt\"' where {seeded}");
        (await desk.Ask<long>($"select count(*) from {{0}}.mt_doc_inboxitem where is_closed and {seeded}")).ShouldBeGreaterThan(Archiving.MostAtOnce);
        var taken = await desk.Closed();
        desk.LetAYearPass();
        await desk.UpToDate();
        for (var round = 0; round < 3; round++) await desk.Archiving.Archive(TestContext.Current.CancellationToken);
        (await desk.IsArchived(taken)).ShouldBeTrue();
        await desk.Sql($"delete from {{0}}.mt_doc_inboxitem where {seeded}");
        await desk.Sql($"delete from {{0}}.mt_doc_caserecord where {seeded}");
    }

    private static string[] Names(System.Text.Json.Nodes.JsonNode answer) => [.. answer["permittedActions"]!.AsArray().Select(name => name!.GetValue<string>())];
}
