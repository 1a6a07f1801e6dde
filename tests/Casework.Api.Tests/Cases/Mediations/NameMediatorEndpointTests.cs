namespace Casework.Api.Tests.Cases.Mediations;

public sealed class NameMediatorEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task the_coordinator_names_who_leads_it_and_whoever_was_named_before_sees_it_no_more()
    {
        var taken = await desk.DecidedCase();
        var mediation = await desk.FirstLine().ProposeMediation(taken, await desk.FirstLine().Disagree(taken));
        (await desk.FirstLine().Post($"{taken.Path}/mediations/{mediation}/mediator", new { mediatorId = "max" })).ShouldBeProblem(403, "not-allowed");

        var max = desk.SignIn("max", "mediator");
        await desk.ShouldHaveRecorded(taken, await desk.Coordinator().Do(taken, $"mediations/{mediation}/mediator", new { mediatorId = "max" }), "mediator-named");
        (await max.Get(taken.Path)).ShouldBe(200);
        (await desk.Mediator.Get(taken.Path)).ShouldBeProblem(404, "not-found");
        (await desk.Coordinator().Post($"{taken.Path}/mediations/{mediation}/mediator", new { mediatorId = "max" })).ShouldBeProblem(409, "already-named");
    }
}
