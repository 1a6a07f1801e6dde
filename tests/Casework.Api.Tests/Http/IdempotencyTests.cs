namespace Casework.Api.Tests.Http;

public sealed class IdempotencyTests(TestDesk desk)
{
    [Fact, Trait("Category", "Smoke")]
    public async Task an_intake_and_a_join_are_answered_the_same_after_the_case_moved_on()
    {
        var bsn = Scenarios.NewBsn();
        object body = new { citizen = new { kind = "person", name = "Jan", bsn }, channel = "counter", questions = new[] { new { text = "Wat nu?", service = "aow-pension" } } };
        var opened = await desk.FirstLine().Post("/cases", body, Key("open-1"));
        var joined = await desk.FirstLine("kees").Post("/cases", body, Key("open-1"));
        var taken = TakenIn.Of(opened.ShouldBe(201));
        await desk.FirstLine().Do(taken, "notes", new { text = "Verder" }, 201);
        ShouldBeTheSame(await desk.FirstLine().Post("/cases", body, Key("open-1")), opened);
        ShouldBeTheSame(await desk.FirstLine("kees").Post("/cases", body, Key("open-1")), joined.ShouldBe(200));
        (await desk.State(taken)).Questions.Count.ShouldBe(2);
    }

    [Fact]
    public async Task so_are_a_hand_off_a_contact_an_extra_question_and_a_closure()
    {
        var taken = await desk.FirstLine().TakeIn();
        object offer = new { questionIds = new[] { taken.Question }, organisation = "svb", reason = "Zij", summary = "Alles", warm = true };
        var acts = new (string Path, object Body)[]
        {
            ("hand-offs", offer), ("contacts", new { channel = "phone", direction = "in", summary = "Belde" }), ("questions", new { text = "Nog iets", service = "passport" }),
            ("promises", new { text = "Ik bel", by = "2026-11-24" }), ("support-need", new { level = "guidance", reason = "Samen" }),
        };
        List<Answer> first = [];
        foreach (var (path, body) in acts) first.Add(await desk.FirstLine().Post($"{taken.Path}/{path}", body, Key("same")));
        var history = await desk.History(taken);
        foreach (var ((path, body), answer) in acts.Zip(first)) ShouldBeTheSame(await desk.FirstLine().Post($"{taken.Path}/{path}", body, Key("same"), ("If-Match", "\"1\"")), answer);
        (await desk.History(taken)).ShouldBe(history);
    }

    [Fact]
    public async Task a_refusal_is_repeated_to_an_organisation_that_no_longer_sees_the_case()
    {
        var taken = await desk.FirstLine().TakeIn();
        var path = $"{taken.Path}/hand-offs/{await desk.FirstLine().Offer(taken)}/refusal";
        var refused = await desk.Specialist("svb").Post(path, new { reason = "Adresfout" }, Key("no"));
        ShouldBeTheSame(await desk.Specialist("svb").Post(path, new { reason = "Adresfout" }, Key("no")), refused.ShouldBe(204));
    }

    [Fact]
    public async Task closing_twice_with_one_key_is_closing_once()
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.FirstLine().AnswerAll(taken);
        var closed = await desk.FirstLine().Post($"{taken.Path}/closure", new { }, Key("close"));
        ShouldBeTheSame(await desk.FirstLine().Post($"{taken.Path}/closure", new { }, Key("close")), closed.ShouldBe(204));
    }

    [Fact]
    public async Task another_body_under_the_same_key_is_refused()
    {
        var taken = await desk.FirstLine().TakeIn();
        await Note(desk.FirstLine(), taken, "key", "Een");
        (await Note(desk.FirstLine(), taken, "key", "Twee")).ShouldBeProblem(409, "idempotency-key-reused");
        (await desk.FirstLine().Post($"{taken.Path}/notes", "{", Key("key"))).ShouldBeProblem(400, "malformed-body");
    }

    [Fact]
    public async Task another_caller_or_another_route_has_keys_of_its_own()
    {
        var (taken, other) = (await desk.FirstLine().TakeIn(), await desk.FirstLine().TakeIn());
        var ids = new[] { await Note(desk.FirstLine(), taken, "key"), await Note(desk.FirstLine("kees"), taken, "key"), await Note(desk.FirstLine(), other, "key") };
        ids.Select(answer => answer.ShouldBe(201).String("noteId")).Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public async Task a_refused_command_may_be_tried_again_under_its_key()
    {
        var taken = await desk.FirstLine().TakeIn();
        (await desk.FirstLine().Post($"{taken.Path}/closure", new { }, Key("again"))).ShouldBeProblem(409, "open-questions");
        await desk.FirstLine().AnswerAll(taken);
        (await desk.FirstLine().Post($"{taken.Path}/closure", new { }, Key("again"))).ShouldBe(204);
    }

    [Fact]
    public async Task the_same_key_many_times_at_once_has_one_effect()
    {
        var taken = await desk.FirstLine().TakeIn();
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Note(desk.FirstLine(), taken, "at once")));
        answers.Where(answer => answer.Status == 201).Select(answer => answer.Text).Distinct().Count().ShouldBe(1);
        foreach (var busy in answers.Where(answer => answer.Status != 201))
        {
            busy.ShouldBeProblem(409, "in-progress");
            busy.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        }

        (await desk.History(taken)).Count(happened => happened == "note-added").ShouldBe(1);
    }

    private static (string, string) Key(string key) => ("Idempotency-Key", key);

    private static Task<Answer> Note(Person person, TakenIn taken, string key, string text = "Let op") => person.Post($"{taken.Path}/notes", new { text }, Key(key));

    private static void ShouldBeTheSame(Answer again, Answer first) => (again.Status, again.Text, again.ETag).ShouldBe((first.Status, first.Text, first.ETag));
}
