namespace Casework.Api.Tests.Cases.Mediations;

public sealed class HoldSessionEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task of_a_session_only_date_and_attendance_are_kept()
    {
        var (taken, mediation) = await desk.RunningMediation();
        var answer = await desk.Mediator.Do(taken, $"mediations/{mediation}/sessions", new { heldOn = "2026-11-24", attended = new[] { "citizen", "svb" } });
        await desk.ShouldHaveRecorded(taken, answer, "mediation-session-held");
        (await desk.Mediator.Post($"{taken.Path}/mediations/{mediation}/sessions", new { heldOn = "2026-11-24", attended = new[] { "svb" }, said = "Geheim" })).ShouldBeProblem(400, "malformed-body");
    }

    [Fact]
    public async Task without_every_consent_there_is_no_session()
    {
        var taken = await desk.DecidedCase();
        var mediation = await desk.FirstLine().ProposeMediation(taken, await desk.FirstLine().Disagree(taken));
        (await desk.Mediator.Post($"{taken.Path}/mediations/{mediation}/sessions", new { heldOn = "2026-11-24", attended = new[] { "svb" } })).ShouldBeProblem(409, "consent-missing");
        await desk.Mediator.ShouldHearOf($"{taken.Path}/mediations/{mediation}/sessions", new { heldOn = "2026-11-25" }, ("heldOn", "date-in-the-future"), ("attended", "required"));
    }
}
