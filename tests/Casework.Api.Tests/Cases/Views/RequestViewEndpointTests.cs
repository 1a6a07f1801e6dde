namespace Casework.Api.Tests.Cases.Views;

public sealed class RequestViewEndpointTests(TestDesk desk)
{
    private static readonly object Invitation = new { about = "Volgens de basisregistratie woont u samen.", answerBy = "2026-12-08" };

    [Fact, Trait("Category", "Smoke")]
    public async Task a_refusal_waits_until_the_citizen_could_say_what_they_think()
    {
        var taken = await Held("gemeente-utrecht", "social-assistance");
        var specialist = desk.Specialist("gemeente-utrecht");
        (await specialist.Post(Decision(taken), Refusal())).ShouldBeProblem(409, "hear-first");
        var term = (await desk.State(taken)).Questions[0].Term;
        await desk.ShouldHaveRecorded(taken, (await specialist.Post($"{taken.Path}/questions/{taken.Question}/view-request", Invitation)).ShouldName("viewRequestId"), "view-requested");
        (await desk.State(taken)).Questions[0].Term.ShouldBeEquivalentTo(term);
        (await specialist.Post($"{taken.Path}/questions/{taken.Question}/view-request", Invitation)).ShouldBeProblem(409, "already-requested");
        (await specialist.Post(Decision(taken), Refusal())).ShouldBeProblem(409, "hear-first");

        var page = (await desk.Nobody.Get($"/track/{taken.CaseNumber}", Code(taken))).Json;
        var todo = page["todo"]!.AsArray().ShouldHaveSingleItem()!;
        (todo["by"]!.GetValue<string>(), todo["action"]!.GetValue<string>()).ShouldBe(("2026-12-08", "giveView"));
        todo["what"]!.GetValue<string>().ShouldEndWith("Volgens de basisregistratie woont u samen.");
        page["banner"]!["action"]!.GetValue<string>().ShouldBe("giveView");
        page["permittedActions"]!.AsArray().Select(act => act!.GetValue<string>()).ShouldContain("giveView");
        page["messages"]!.AsArray().ShouldContain(message => message!["text"]!.GetValue<string>().Contains("uiterlijk 8 december"));
        var item = (await desk.FirstLine().Get($"/inbox?scope=desk&q={taken.CaseNumber}")).ShouldBe(200).Json["items"]!.AsArray().ShouldHaveSingleItem()!;
        item["waitingFor"]!.GetValue<string>().ShouldBe("citizen");

        var given = await desk.Nobody.Post($"/track/{taken.CaseNumber}/views", new { questionId = taken.Question, text = "Dat is mijn broer." }, Code(taken));
        await desk.ShouldHaveRecorded(taken, given.ShouldBe(204), "view-received");
        (await desk.Nobody.Post($"/track/{taken.CaseNumber}/views", new { questionId = taken.Question, text = "Nog eens" }, Code(taken))).ShouldBeProblem(409, "already-answered");
        (await desk.Nobody.Get($"/track/{taken.CaseNumber}", Code(taken))).Json["todo"]!.AsArray().ShouldBeEmpty();
        (await specialist.Get($"/inbox?scope=organisation&view=unread&q={taken.CaseNumber}")).Json["items"]!.AsArray().ShouldHaveSingleItem();

        await desk.ShouldHaveRecorded(taken, await specialist.Do(taken, $"questions/{taken.Question}/decision", Refusal()), "question-decided");
        var question = (await specialist.Get(taken.Path)).Json["questions"]![0]!;
        question["decision"]!["noViewReason"].ShouldBeNull();
        var view = question["views"]!.AsArray().ShouldHaveSingleItem()!;
        (view["about"]!.GetValue<string>(), view["text"]!.GetValue<string>(), view["status"]!.GetValue<string>()).ShouldBe(("Volgens de basisregistratie woont u samen.", "Dat is mijn broer.", "answered"));
        (view["invitedOn"]!.GetValue<string>(), view["answerBy"]!.GetValue<string>(), view["receivedOn"]!.GetValue<string>()).ShouldBe(("2026-11-24", "2026-12-08", "2026-11-24"));
    }

    [Fact]
    public async Task a_reason_of_the_law_lets_it_be_left_out_and_stands_in_the_file()
    {
        var taken = await Held("gemeente-utrecht", "social-assistance");
        await desk.Specialist("gemeente-utrecht").Do(taken, $"questions/{taken.Question}/decision", Refusal("purposeDefeated"));
        var file = (await desk.FirstLine().Get(taken.Path)).Json;
        file["questions"]![0]!["decision"]!["noViewReason"]!.GetValue<string>().ShouldBe("purposeDefeated");
    }

    [Fact]
    public async Task where_none_can_occur_a_refusal_needs_nothing_and_says_so()
    {
        var taken = await Held("svb", "aow-pension");
        await desk.Specialist("svb").Do(taken, $"questions/{taken.Question}/decision", Refusal());
        (await desk.FirstLine().Get(taken.Path)).Json["questions"]![0]!["decision"]!["noViewReason"]!.GetValue<string>().ShouldBe("notRequired");
    }

    [Fact]
    public async Task the_reaction_day_is_to_come_and_no_slip_of_the_keyboard()
    {
        var taken = await Held("svb", "aow-pension");
        var path = $"{taken.Path}/questions/{taken.Question}/view-request";
        await desk.Specialist("svb").ShouldHearOf(path, new { answerBy = "2026-11-24" }, ("about", "required"), ("answerBy", "date-in-the-past"));
        await desk.Specialist("svb").ShouldHearOf(path, new { about = "x", answerBy = "9999-12-31" }, ("answerBy", "date-out-of-range"));
        (await desk.Specialist("svb").Post(Decision(taken), new { outcome = "refused", reasons = "x", legalBasis = "x", noViewReason = "forgotten" })).ShouldBe(400);
    }

    [Fact]
    public async Task who_gives_advice_or_works_at_a_desk_invites_nobody_and_advisers_do_not_read_the_view()
    {
        var taken = await Held("svb", "aow-pension");
        await desk.FirstLine().AskAdvice(taken, "cak");
        (await desk.Specialist("cak").Post($"{taken.Path}/questions/{taken.Question}/view-request", Invitation)).ShouldBeProblem(409, "not-the-holder");
        (await desk.FirstLine().Post($"{taken.Path}/questions/{taken.Question}/view-request", Invitation)).ShouldBe(403);
        await desk.Specialist("svb").Do(taken, $"questions/{taken.Question}/view-request", Invitation, 201);
        await desk.FirstLine("rob", "rotterdam").Post($"{taken.Path}/questions/{taken.Question}/view", new { text = "Aan de telefoon: mijn broer" }, ("X-Purpose", "call-back"));
        (await desk.Specialist("cak").Get(taken.Path)).Json["questions"]![0]!["views"]!.AsArray().ShouldBeEmpty();
        (await desk.Specialist("svb").Get(taken.Path)).Json["questions"]![0]!["views"]![0]!["text"]!.GetValue<string>().ShouldBe("Aan de telefoon: mijn broer");
    }

    [Fact]
    public async Task who_was_not_invited_gives_no_view_and_one_says_something()
    {
        var taken = await Held("svb", "aow-pension");
        var path = $"/track/{taken.CaseNumber}/views";
        (await desk.Nobody.Post(path, new { questionId = taken.Question, text = "Ik vind" }, Code(taken))).ShouldBeProblem(409, "not-invited");
        (await desk.Nobody.Post(path, new { questionId = Guid.NewGuid(), text = "Ik vind" }, Code(taken))).ShouldBeProblem(400, "unknown-question");
        var empty = await desk.Nobody.Post(path, new { }, Code(taken));
        empty.ShouldBeProblem(400, "invalid-input");
        empty.Json["errors"]!.AsObject().Select(error => error.Key).ShouldBe(["questionId", "text"], ignoreOrder: true);
    }

    private async Task<TakenIn> Held(string organisation, string service)
    {
        var taken = await desk.FirstLine().TakeIn(null, service);
        await desk.Specialist(organisation).Accept(taken, await desk.FirstLine().Offer(taken, organisation));
        return taken;
    }

    private static (string, string) Code(TakenIn taken) => ("X-Tracking-Code", taken.TrackingCode);

    private static string Decision(TakenIn taken) => $"{taken.Path}/questions/{taken.Question}/decision";

    private static object Refusal(string? noViewReason = null) =>
        new { outcome = "refused", reasons = "U woont samen", legalBasis = "Participatiewet 3", noContactReason = "Drie keer gebeld", noViewReason };
}
