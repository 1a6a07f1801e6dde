namespace Casework.Api.Tests.Cases.Information;

public sealed class ExtendInformationRequestEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task whoever_holds_the_question_gives_more_time_unasked()
    {
        var taken = await desk.TakeInAndHandOff();
        var request = await desk.Specialist("svb").AskForPapers(taken);
        await desk.ShouldHaveRecorded(taken, await desk.Specialist("svb").Do(taken, $"information-requests/{request}/extension", new { until = "2026-12-22" }), "information-request-extended");
        (await desk.FirstLine().Post($"{taken.Path}/information-requests/{request}/extension", new { until = "2026-12-29" })).ShouldBeProblem(409, "not-the-holder");
        await desk.FirstLine().Post($"{taken.Path}/information-requests/{request}/response", new { text = "Hier" });
        (await desk.Specialist("svb").Post($"{taken.Path}/information-requests/{request}/extension", new { until = "2026-12-29" })).ShouldBeProblem(409, "request-ended");
        await desk.Specialist("svb").ShouldHearOf($"{taken.Path}/information-requests/{request}/extension", new { }, ("until", "required"));
    }
}
