namespace Casework.Api.Tests.Cases.Disputes;

public sealed class RaiseDisputeEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task a_dispute_is_raised_and_opens_a_closed_case()
    {
        var taken = await desk.DecidedCase();
        await desk.Specialist("svb").Close(taken);
        var answer = await desk.FirstLine().Post($"{taken.Path}/disputes", new { questionId = taken.Question, text = "Dit klopt niet" });
        await desk.ShouldHaveRecorded(taken, answer.ShouldName("disputeId"), "case-reopened", "dispute-raised");
    }

    [Fact]
    public async Task a_dispute_is_about_a_question_of_this_case()
    {
        var taken = await desk.FirstLine().TakeIn();
        (await desk.FirstLine().Post($"{taken.Path}/disputes", new { questionId = Guid.CreateVersion7(), text = "Dit klopt niet" })).ShouldBeProblem(404, "not-found");
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/disputes", new { }, ("questionId", "required"), ("text", "required"));
    }
}
