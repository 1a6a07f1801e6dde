namespace Casework.Api.Tests.Cases.Objections;

public sealed class NoteAppealEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task an_appeal_is_noted_after_the_decision_on_the_objection()
    {
        var (taken, objection) = await desk.ObjectedCase();
        object appeal = new { courtReference = "UTR 26/1234", lodgedOn = "2026-11-24" };
        (await desk.FirstLine().Post($"{taken.Path}/objections/{objection}/appeal", appeal)).ShouldBeProblem(409, "objection-open");
        await desk.Specialist("svb").Do(taken, $"objections/{objection}/decision", new { outcome = "withdrawn", reasons = "Ingetrokken" });
        await desk.ShouldHaveRecorded(taken, await desk.FirstLine().Do(taken, $"objections/{objection}/appeal", appeal), "appeal-noted");
    }

    [Fact]
    public async Task an_appeal_has_the_courts_reference_and_a_day_that_has_been()
    {
        var (taken, objection) = await desk.ObjectedCase();
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/objections/{objection}/appeal", new { lodgedOn = "2026-11-25" }, ("courtReference", "required"), ("lodgedOn", "date-in-the-future"));
    }
}
