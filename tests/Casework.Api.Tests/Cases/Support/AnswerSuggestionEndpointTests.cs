namespace Casework.Api.Tests.Cases.Support;

public sealed class AnswerSuggestionEndpointTests(TestDesk desk)
{
    [Fact, Trait("Category", "Smoke")]
    public async Task a_suggestion_that_is_taken_becomes_a_question()
    {
        var (taken, suggestion) = await Suggested();
        var answer = await desk.FirstLine().Post($"{taken.Path}/suggestions/{suggestion}", new { taken = true });
        answer.ShouldBe(200).Json["questionId"].ShouldNotBeNull();
        (await desk.History(taken)).ShouldContain("suggestion-taken");
        (await desk.FirstLine().Post($"{taken.Path}/suggestions/{suggestion}", new { taken = false })).ShouldBeProblem(409, "already-answered");
    }

    [Fact]
    public async Task one_that_is_declined_does_not()
    {
        var (taken, suggestion) = await Suggested();
        var answer = await desk.FirstLine().Post($"{taken.Path}/suggestions/{suggestion}", new { taken = false, reason = "Heb ik al" });
        answer.ShouldBe(200).Json["questionId"].ShouldBeNull();
        await desk.ShouldHaveRecorded(taken, answer, "suggestion-declined");
    }

    [Fact]
    public async Task an_unknown_suggestion_is_not_found_and_the_answer_is_yes_or_no()
    {
        var (taken, suggestion) = await Suggested();
        (await desk.FirstLine().Post($"{taken.Path}/suggestions/{Guid.CreateVersion7()}", new { taken = true })).ShouldBeProblem(404, "not-found");
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/suggestions/{suggestion}", new { }, ("taken", "required"));
    }

    private async Task<(TakenIn Taken, string Suggestion)> Suggested()
    {
        var taken = await desk.FirstLine().TakeIn();
        return (taken, taken.Answer.Json["suggestions"]![0]!["suggestionId"]!.GetValue<string>());
    }
}
