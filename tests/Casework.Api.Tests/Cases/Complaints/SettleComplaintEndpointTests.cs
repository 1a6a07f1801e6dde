namespace Casework.Api.Tests.Cases.Complaints;

public sealed class SettleComplaintEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task a_complaint_is_settled_once()
    {
        var taken = await desk.FirstLine().TakeIn();
        var complaint = await desk.FirstLine().Complain(taken);
        object outcome = new { outcome = "partlyFounded", text = "Wij hadden moeten bellen" };
        await desk.ShouldHaveRecorded(taken, await desk.FirstLine().Do(taken, $"complaints/{complaint}/outcome", outcome), "complaint-settled");
        (await desk.FirstLine().Post($"{taken.Path}/complaints/{complaint}/outcome", outcome)).ShouldBeProblem(409, "already-settled");
    }

    [Fact]
    public async Task an_unknown_complaint_is_not_found_and_an_outcome_is_told()
    {
        var taken = await desk.FirstLine().TakeIn();
        var path = $"{taken.Path}/complaints/{Guid.CreateVersion7()}/outcome";
        (await desk.FirstLine().Post(path, new { outcome = "founded", text = "Excuses" })).ShouldBeProblem(404, "not-found");
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/complaints/{await desk.FirstLine().Complain(taken)}/outcome", new { }, ("outcome", "required"), ("text", "required"));
    }
}
