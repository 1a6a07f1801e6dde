namespace Casework.Api.Tests.Cases.Mediations;

public sealed class ConcludeMediationEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task the_mediator_records_the_outcome_once()
    {
        var (taken, mediation) = await desk.RunningMediation();
        object outcome = new { outcome = "agreement", agreement = "Betaling in termijnen" };
        await desk.ShouldHaveRecorded(taken, await desk.Mediator.Do(taken, $"mediations/{mediation}/outcome", outcome), "mediation-concluded");
        (await desk.Mediator.Post($"{taken.Path}/mediations/{mediation}/outcome", outcome)).ShouldBeProblem(409, "mediation-over");
    }

    [Fact]
    public async Task no_outcome_has_no_agreement()
    {
        var (taken, mediation) = await desk.RunningMediation();
        await desk.Mediator.ShouldHearOf($"{taken.Path}/mediations/{mediation}/outcome", new { outcome = "none", agreement = "Toch wat" }, ("agreement", "not-for-this-kind"));
        await desk.Mediator.ShouldHearOf($"{taken.Path}/mediations/{mediation}/outcome", new { }, ("outcome", "required"));
    }
}
