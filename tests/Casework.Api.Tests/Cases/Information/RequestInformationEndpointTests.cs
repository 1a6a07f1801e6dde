namespace Casework.Api.Tests.Cases.Information;

public sealed class RequestInformationEndpointTests(TestDesk desk)
{
    [Fact, Trait("Category", "Smoke")]
    public async Task the_citizen_is_asked_for_papers_and_the_term_rests()
    {
        var taken = await desk.FirstLine().TakeIn();
        var answer = await desk.FirstLine().Post($"{taken.Path}/information-requests", new { questionId = taken.Question, items = new[] { "Trouwakte" }, answerBy = "2026-12-08" });
        await desk.ShouldHaveRecorded(taken, answer.ShouldName("requestId"), "information-requested");
        (await desk.State(taken)).Questions[0].Term!.Suspensions.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task an_answer_is_asked_by_a_day_that_is_still_to_come()
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/information-requests", new { questionId = taken.Question, items = new[] { "Trouwakte", " " }, answerBy = "2026-11-24" },
            ("items[1]", "required"), ("answerBy", "date-in-the-past"));
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/information-requests", new { answerBy = "9999-12-31" },
            ("questionId", "required"), ("items", "required"), ("answerBy", "date-out-of-range"));
    }

    [Fact]
    public async Task papers_for_a_held_question_are_asked_by_its_holder()
    {
        var taken = await desk.TakeInAndHandOff();
        object ask = new { questionId = taken.Question, items = new[] { "Trouwakte" }, answerBy = "2026-12-08" };
        (await desk.FirstLine().Post($"{taken.Path}/information-requests", ask)).ShouldBeProblem(409, "not-the-holder");
        await desk.Specialist("svb").Do(taken, "information-requests", ask, 201);
    }
}
