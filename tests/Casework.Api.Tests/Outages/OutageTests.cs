using System.Diagnostics;

namespace Casework.Api.Tests.Outages;

[Collection(nameof(OutageDesk))]
public sealed class OutageTests(OutageDesk desk)
{
    [Fact]
    public async Task while_the_database_is_away_everything_is_refused_for_now_and_the_log_says_so_once()
    {
        var taken = await desk.FirstLine().TakeIn();
        var (said, lines) = (desk.LinesOfOutages.Length, desk.Logs.Lines.Count());
        desk.Wire.Cut();
        for (var i = 0; i < 5; i++)
        {
            await ShouldBeRefused(desk.FirstLine().Get(taken.Path));
            await ShouldBeRefused(desk.FirstLine().Post($"{taken.Path}/notes", new { text = "Dag" }));
            await ShouldBeRefused(desk.FirstLine().Get("/inbox"));
        }

        (await desk.Ready()).ShouldBeProblem(503, "not-ready");
        (await desk.Nobody.Get("~/health/live")).ShouldBe(200);
        var page = await desk.Nobody.Get("~/track/sign-in");
        page.Status.ShouldBeLessThan(500);

        desk.Wire.Mend();
        await desk.UntilReady();
        (await desk.FirstLine().Get(taken.Path)).ShouldBe(200);
        desk.LinesOfOutages.Length.ShouldBe(said + 1);
        desk.Logs.Lines.Skip(lines).ShouldNotContain(line => line.Contains("An unhandled exception"), "a request that is refused leaves no stack trace");
    }

    [Fact]
    public async Task a_slow_database_holds_a_request_no_longer_than_its_patience()
    {
        var taken = await desk.FirstLine().TakeIn();
        desk.Wire.Hold();
        try
        {
            var clock = Stopwatch.StartNew();
            await Task.WhenAll(
                ShouldBeRefused(desk.FirstLine().Get(taken.Path)), ShouldBeRefused(desk.FirstLine().Get("/inbox")),
                ShouldBeRefused(desk.FirstLine().Post($"{taken.Path}/notes", new { text = "Dag" })));
            clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(28), "twenty seconds are this desk's patience, and a statement may take thirty");
            (await desk.Ready()).ShouldBeProblem(503, "not-ready");
        }
        finally
        {
            desk.Wire.Release();
        }

        await desk.UntilReady();
    }

    [Fact]
    public async Task nobody_is_told_that_nothing_was_changed_when_the_wire_breaks_in_a_commit()
    {
        var taken = await desk.FirstLine().TakeIn();
        foreach (var (language, never) in ((string, string)[])[("nl", "niets veranderd"), ("en", "othing was changed")])
        {
            desk.Wire.CutAtTheCommitOf("note-added");
            var answer = await desk.FirstLine().Post($"{taken.Path}/notes", new { text = "Eén keer" }, ("Idempotency-Key", "note-" + language), ("Accept-Language", language));
            answer.ShouldBeProblem(503, "outcome-unknown");
            answer.Headers.RetryAfter.ShouldNotBeNull();
            answer.String("detail").ShouldNotContain(never);
            answer.String("detail").ShouldContain("Idempotency-Key");
            await desk.UntilReady();
            (await desk.FirstLine().Post($"{taken.Path}/notes", new { text = "Eén keer" }, ("Idempotency-Key", "note-" + language))).ShouldBe(201);
        }

        (await desk.History(taken)).Count(name => name == "note-added").ShouldBe(2, "both had been committed, and neither is done twice");
    }

    [Fact]
    public async Task an_intake_whose_commit_nobody_answered_is_there_once()
    {
        var intake = new { citizen = new { kind = "person", name = "De heer Bos", bsn = Scenarios.NewBsn() }, channel = "counter", questions = (object[])[new { text = "Mijn AOW", service = "aow-pension" }] };
        desk.Wire.CutAtTheCommitOf("case-opened");
        (await desk.FirstLine().Post("/cases", intake, ("Idempotency-Key", "once"))).ShouldBeProblem(503, "outcome-unknown");
        await desk.UntilReady();
        (await desk.FirstLine().Post("/cases", intake, ("Idempotency-Key", "once"))).ShouldBe(201).Json["joined"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task what_the_database_itself_takes_back_in_the_commit_is_no_riddle()
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.While(
            $"""
            create function {desk.Schema}.no() returns trigger language plpgsql as $$ begin raise exception using errcode = '53100'; end $$;
            create constraint trigger no after insert on {desk.Schema}.mt_events_default deferrable initially deferred for each row execute function {desk.Schema}.no();
            """,
            $"drop trigger no on {desk.Schema}.mt_events_default; drop function {desk.Schema}.no()",
            async () => (await desk.FirstLine().Post($"{taken.Path}/notes", new { text = "Dag" })).ShouldBeProblem(503, "not-ready"));
        (await desk.FirstLine().Post($"{taken.Path}/notes", new { text = "Dag" })).ShouldBe(201);
    }

    [Fact]
    public async Task ready_means_that_a_reading_can_be_stored()
    {
        var taken = await desk.FirstLine().TakeIn();
        var table = $"{desk.Schema}.mt_doc_readentry";
        await desk.While(
            $"""
            create function {desk.Schema}.full() returns trigger language plpgsql as $$ begin raise exception 'no space left on device' using errcode = '53100'; end $$;
            create trigger disk_full before insert on {table} for each row execute function {desk.Schema}.full();
            """,
            $"drop trigger disk_full on {table}; drop function {desk.Schema}.full()",
            async () =>
            {
                (await desk.Ready()).ShouldBeProblem(503, "not-ready");
                await ShouldBeRefused(desk.FirstLine().Get(taken.Path));
            });
        await desk.UntilReady();
    }

    [Fact]
    public async Task looking_whether_a_reading_can_be_stored_leaves_none()
    {
        await desk.UntilReady();
        await desk.AsOwner($"""
            do $$ begin
                if exists (select from {desk.Schema}.read_log_place where position < 0) or exists (select from {desk.Schema}.mt_doc_readentry where reader_id = '') then raise 'a reading is left'; end if;
            end $$
            """);
    }

    private static async Task ShouldBeRefused(Task<Answer> asked)
    {
        var answer = await asked;
        answer.ShouldBeProblem(503, "not-ready");
        answer.Headers.RetryAfter.ShouldNotBeNull();
    }
}
