namespace Casework.Api.Tests.Cases.Objections;

public sealed class JudgeAdmissibilityEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task admissibility_is_judged_with_a_reason()
    {
        var (taken, objection) = await desk.ObjectedCase();
        await desk.ShouldHaveRecorded(taken, await desk.Specialist("svb").Do(taken, $"objections/{objection}/admissibility", new { admissible = true, reason = "Op tijd" }), "objection-admissibility-judged");
        await desk.Specialist("svb").ShouldHearOf($"{taken.Path}/objections/{objection}/admissibility", new { }, ("admissible", "required"), ("reason", "required"));
        (await desk.Specialist("svb").Post($"{taken.Path}/objections/{Guid.CreateVersion7()}/admissibility", new { admissible = true, reason = "Op tijd" })).ShouldBeProblem(404, "not-found");
    }
}
