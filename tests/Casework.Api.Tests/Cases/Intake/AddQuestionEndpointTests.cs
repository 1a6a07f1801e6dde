namespace Casework.Api.Tests.Cases.Intake;

public sealed class AddQuestionEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task one_more_question_joins_the_case_and_is_triaged()
    {
        var taken = await desk.FirstLine().TakeIn();
        var answer = await desk.FirstLine().Post($"{taken.Path}/questions", new { text = "Mijn paspoort verloopt", service = "passport" });
        answer.ShouldName("questionId").Json["triage"]!["route"]!.GetValue<string>().ShouldBe("tailored");
        answer.String("decideBy").ShouldBe("2026-12-22");
        (await desk.History(taken)).ShouldContain("question-asked");
    }

    [Fact]
    public async Task a_new_question_brings_the_role_back_to_the_first_line()
    {
        var taken = await desk.TakeInAndHandOff();
        await desk.ShouldHaveRecorded(taken, await desk.FirstLine().Do(taken, "questions", new { text = "Nog iets" }, 201), "question-asked", "triage-advised", "case-manager-moved");
    }

    [Fact]
    public async Task a_closed_case_takes_no_question()
    {
        var taken = await desk.ClosedCase();
        (await desk.FirstLine().Post($"{taken.Path}/questions", new { text = "Nog iets" })).ShouldBeProblem(409, "case-closed");
    }

    [Fact]
    public async Task a_question_has_a_text_a_known_service_and_facts_in_codes()
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/questions", new { service = "moon", facts = new { amountCents = -1, missing = new[] { "mevrouw De Vries" } } },
            ("text", "required"), ("service", "unknown-service"), ("facts.amountCents", "out-of-range"), ("facts.missing[0]", "not-a-code"));
    }
}
