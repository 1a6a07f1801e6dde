namespace Casework.Api.Tests.Cases.Support;

public sealed class AssessSupportNeedEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task the_need_is_recorded_with_its_reason()
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.ShouldHaveRecorded(taken, await desk.FirstLine().Do(taken, "support-need", new { level = "guidance", reason = "U kunt de brieven niet lezen" }), "support-need-assessed");
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/support-need", new { }, ("level", "required"), ("reason", "required"));
    }

    [Fact]
    public async Task more_help_takes_a_standard_question_back_to_a_person()
    {
        var taken = await desk.FirstLine().TakeInAlone("rent-benefit-change");
        (await desk.State(taken)).Questions[0].Holder.BackOffice.ShouldBeTrue();
        await desk.ShouldHaveRecorded(taken, await desk.FirstLine().Do(taken, "support-need", new { level = "guidance", reason = "Samen doen" }),
            "support-need-assessed", "triage-advised", "question-taken-from-back-office");
    }

    [Fact]
    public async Task a_closed_case_needs_none()
    {
        var taken = await desk.ClosedCase();
        (await desk.FirstLine().Post($"{taken.Path}/support-need", new { level = "none", reason = "Klaar" })).ShouldBeProblem(409, "case-closed");
    }
}
