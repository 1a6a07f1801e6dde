namespace Casework.Api.Tests.Cases.Mediations;

public sealed class WithdrawFromMediationEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task mediation_stops_at_once_when_a_party_withdraws()
    {
        var (taken, mediation) = await desk.RunningMediation();
        await desk.ShouldHaveRecorded(taken, await desk.Specialist("svb").Do(taken, $"mediations/{mediation}/withdrawal", new { party = "svb" }), "mediation-withdrawn");
        (await desk.Mediator.Post($"{taken.Path}/mediations/{mediation}/sessions", new { heldOn = "2026-11-24", attended = new[] { "svb" } })).ShouldBeProblem(409, "mediation-over");
    }

    [Fact]
    public async Task only_a_party_withdraws()
    {
        var (taken, mediation) = await desk.RunningMediation();
        (await desk.Mediator.Post($"{taken.Path}/mediations/{mediation}/withdrawal", new { party = "cak" })).ShouldBeProblem(409, "not-a-party");
        await desk.Mediator.ShouldHearOf($"{taken.Path}/mediations/{mediation}/withdrawal", new { }, ("party", "not-a-code"));
    }
}
