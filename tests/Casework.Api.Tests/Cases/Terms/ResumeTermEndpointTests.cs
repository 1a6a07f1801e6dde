namespace Casework.Api.Tests.Cases.Terms;

public sealed class ResumeTermEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task a_term_that_rests_runs_on()
    {
        var taken = await desk.TakeInAndHandOff();
        var path = $"questions/{taken.Question}/term/resumption";
        (await desk.Specialist("svb").Post($"{taken.Path}/{path}")).ShouldBeProblem(409, "not-suspended");
        await desk.Specialist("svb").Do(taken, $"questions/{taken.Question}/term/suspension", new { ground = "4:15-2-a", reason = "Met instemming" });
        await desk.ShouldHaveRecorded(taken, await desk.Specialist("svb").Do(taken, path, new { reason = "Weer verder" }), "term-resumed");
        await desk.Specialist("svb").ShouldHearOf($"{taken.Path}/{path}", new { reason = new string('a', 20_001) }, ("reason", "too-long"));
    }
}
