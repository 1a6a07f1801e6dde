namespace Casework.Api.Tests.Cases.Intake;

public sealed class AnswerQuestionEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task the_first_line_answers_what_it_holds()
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.ShouldHaveRecorded(taken, await desk.FirstLine().Do(taken, $"questions/{taken.Question}/answer", new { text = "Zo zit het" }), "question-answered");
        (await desk.FirstLine().Post($"{taken.Path}/questions/{taken.Question}/answer", new { text = "Nog eens" })).ShouldBeProblem(409, "question-ended");
    }

    [Fact]
    public async Task what_is_offered_or_held_elsewhere_is_not_answered_here()
    {
        var taken = await desk.FirstLine().TakeIn();
        var offer = await desk.FirstLine().Offer(taken);
        (await desk.FirstLine().Post($"{taken.Path}/questions/{taken.Question}/answer", new { text = "Zo zit het" })).ShouldBeProblem(409, "already-offered");
        await desk.Specialist("svb").Accept(taken, offer);
        (await desk.FirstLine().Post($"{taken.Path}/questions/{taken.Question}/answer", new { text = "Zo zit het" })).ShouldBeProblem(409, "not-at-first-line");
    }

    [Fact]
    public async Task an_unknown_question_is_not_found_and_an_answer_says_something()
    {
        var taken = await desk.FirstLine().TakeIn();
        (await desk.FirstLine().Post($"{taken.Path}/questions/{Guid.CreateVersion7()}/answer", new { text = "Zo" })).ShouldBeProblem(404, "not-found");
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/questions/{taken.Question}/answer", new { }, ("text", "required"));
    }
}
