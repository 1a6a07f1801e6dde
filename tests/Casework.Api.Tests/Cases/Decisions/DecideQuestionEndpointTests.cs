namespace Casework.Api.Tests.Cases.Decisions;

public sealed class DecideQuestionEndpointTests(TestDesk desk)
{
    [Fact, Trait("Category", "Smoke")]
    public async Task the_holder_grants_and_the_question_ends()
    {
        var taken = await desk.TakeInAndHandOff();
        var answer = await desk.Specialist("svb").Do(taken, $"questions/{taken.Question}/decision", new { outcome = "granted", reasons = "U voldoet", legalBasis = "AOW 7" });
        await desk.ShouldHaveRecorded(taken, answer, "question-decided");
        (await desk.State(taken)).OpenQuestions.ShouldBeEmpty();
    }

    [Fact]
    public async Task whatever_is_not_simply_granted_is_talked_about_first()
    {
        var taken = await desk.TakeInAndHandOff();
        object no = new { outcome = "refused", reasons = "U woont elders", legalBasis = "AOW 7" };
        (await desk.Specialist("svb").Post($"{taken.Path}/questions/{taken.Question}/decision", no)).ShouldBeProblem(409, "talk-first");
        await desk.Specialist("svb").TalkTo(taken);
        await desk.Specialist("svb").Do(taken, $"questions/{taken.Question}/decision", no);
    }

    [Fact]
    public async Task a_reason_why_no_talk_was_possible_does_as_well()
    {
        var taken = await desk.TakeInAndHandOff();
        await desk.Specialist("svb").Decide(taken, "notConsidered", "Drie keer gebeld, niemand nam op");
        (await desk.History(taken)).ShouldContain("question-decided");
    }

    [Fact]
    public async Task only_the_holder_decides_and_only_once()
    {
        var taken = await desk.TakeInAndHandOff();
        object yes = new { outcome = "granted", reasons = "U voldoet", legalBasis = "AOW 7" };
        await desk.FirstLine().AskAdvice(taken, "cak");
        (await desk.Specialist("cak").Post($"{taken.Path}/questions/{taken.Question}/decision", yes)).ShouldBeProblem(409, "not-the-holder");
        await desk.Specialist("svb").Decide(taken);
        (await desk.Specialist("svb").Post($"{taken.Path}/questions/{taken.Question}/decision", yes)).ShouldBeProblem(409, "question-ended");
        (await desk.Specialist("svb").Post($"{taken.Path}/questions/{Guid.CreateVersion7()}/decision", yes)).ShouldBeProblem(404, "not-found");
    }

    [Fact]
    public async Task a_decision_has_an_outcome_reasons_and_a_basis()
    {
        var taken = await desk.TakeInAndHandOff();
        await desk.Specialist("svb").ShouldHearOf($"{taken.Path}/questions/{taken.Question}/decision", new { legalBasis = new string('a', 501) },
            ("outcome", "required"), ("reasons", "required"), ("legalBasis", "too-long"));
    }
}
