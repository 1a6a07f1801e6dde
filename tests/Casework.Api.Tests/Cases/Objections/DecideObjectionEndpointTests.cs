namespace Casework.Api.Tests.Cases.Objections;

public sealed class DecideObjectionEndpointTests(TestDesk desk)
{
    [Fact, Trait("Category", "Smoke")]
    public async Task an_objection_is_decided_after_the_hearing_and_once()
    {
        var (taken, objection) = await desk.ObjectedCase();
        object founded = new { outcome = "unfounded", reasons = "Het besluit was juist" };
        (await desk.Specialist("svb").Post($"{taken.Path}/objections/{objection}/decision", founded)).ShouldBeProblem(409, "hearing-missing");
        await desk.Specialist("svb").Do(taken, $"objections/{objection}/hearing", new { heldOn = "2026-11-24" });
        await desk.ShouldHaveRecorded(taken, await desk.Specialist("svb").Do(taken, $"objections/{objection}/decision", founded), "objection-decided");
        (await desk.Specialist("svb").Post($"{taken.Path}/objections/{objection}/decision", founded)).ShouldBeProblem(409, "already-decided");
    }

    [Fact]
    public async Task what_was_judged_is_not_decided_otherwise()
    {
        var (admissible, one) = await desk.ObjectedCase();
        await desk.Specialist("svb").Do(admissible, $"objections/{one}/admissibility", new { admissible = true, reason = "Op tijd" });
        (await desk.Specialist("svb").Post($"{admissible.Path}/objections/{one}/decision", new { outcome = "inadmissible", reasons = "Te laat" })).ShouldBeProblem(409, "judged-admissible");
        var (inadmissible, two) = await desk.ObjectedCase();
        await desk.Specialist("svb").Do(inadmissible, $"objections/{two}/admissibility", new { admissible = false, reason = "Te laat" });
        (await desk.Specialist("svb").Post($"{inadmissible.Path}/objections/{two}/decision", new { outcome = "founded", reasons = "Gelijk" })).ShouldBeProblem(409, "judged-inadmissible");
    }

    [Fact]
    public async Task a_decision_has_an_outcome_and_reasons()
    {
        var (taken, objection) = await desk.ObjectedCase();
        await desk.Specialist("svb").ShouldHearOf($"{taken.Path}/objections/{objection}/decision", new { }, ("outcome", "required"), ("reasons", "required"));
    }
}
