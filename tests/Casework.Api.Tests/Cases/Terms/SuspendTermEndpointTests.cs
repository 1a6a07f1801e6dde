namespace Casework.Api.Tests.Cases.Terms;

public sealed class SuspendTermEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task the_term_rests_on_a_ground_of_the_law_once()
    {
        var taken = await desk.TakeInAndHandOff();
        var path = $"questions/{taken.Question}/term/suspension";
        object rest = new { ground = "4:15-2-a", reason = "Met instemming" };
        await desk.ShouldHaveRecorded(taken, await desk.Specialist("svb").Do(taken, path, rest), "term-suspended");
        (await desk.Specialist("svb").Post($"{taken.Path}/{path}", rest)).ShouldBeProblem(409, "already-suspended");
        await desk.Specialist("svb").ShouldHearOf($"{taken.Path}/{path}", new { ground = "holiday" }, ("ground", "unknown-ground"), ("reason", "required"));
    }
}
