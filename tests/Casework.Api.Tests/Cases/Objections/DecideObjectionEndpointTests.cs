namespace Casework.Api.Tests.Cases.Objections;

public sealed class DecideObjectionEndpointTests(TestDesk desk)
{
    [Fact, Trait("Category", "Smoke")]
    public async Task an_objection_is_decided_after_the_hearing_and_once()
    {
        var (taken, objection) = await desk.ObjectedCase();
        object founded = new { outcome = "unfounded", reasons = "Het besluit was juist" };
        (await desk.Specialist("svb", "carla").Post($"{taken.Path}/objections/{objection}/decision", founded)).ShouldBeProblem(409, "hearing-missing");
        await desk.Specialist("svb", "carla").Do(taken, $"objections/{objection}/hearing", new { heldOn = "2026-11-24" });
        await desk.ShouldHaveRecorded(taken, await desk.Specialist("svb", "carla").Do(taken, $"objections/{objection}/decision", founded), "objection-decided");
        (await desk.Specialist("svb", "carla").Post($"{taken.Path}/objections/{objection}/decision", founded)).ShouldBeProblem(409, "already-decided");
    }

    [Fact]
    public async Task what_was_judged_is_not_decided_otherwise()
    {
        var (admissible, one) = await desk.ObjectedCase();
        await desk.Specialist("svb", "carla").Do(admissible, $"objections/{one}/admissibility", new { admissible = true, reason = "Op tijd" });
        (await desk.Specialist("svb", "carla").Post($"{admissible.Path}/objections/{one}/decision", new { outcome = "inadmissible", reasons = "Te laat" })).ShouldBeProblem(409, "judged-admissible");
        var (inadmissible, two) = await desk.ObjectedCase();
        await desk.Specialist("svb", "carla").Do(inadmissible, $"objections/{two}/admissibility", new { admissible = false, reason = "Te laat" });
        (await desk.Specialist("svb", "carla").Post($"{inadmissible.Path}/objections/{two}/decision", new { outcome = "founded", reasons = "Gelijk" })).ShouldBeProblem(409, "judged-inadmissible");
    }

    [Fact]
    public async Task whoever_took_the_contested_decision_neither_hears_nor_decides()
    {
        var (taken, objection) = await desk.ObjectedCase();
        (await desk.Specialist("svb").Post($"{taken.Path}/objections/{objection}/hearing", new { heldOn = "2026-11-24" })).ShouldBeProblem(409, "took-the-decision");
        await desk.Specialist("svb", "carla").Do(taken, $"objections/{objection}/hearing", new { heldOn = "2026-11-24", report = "Verslag", heardBy = new[] { "carla" } });
        (await desk.Specialist("svb").Post($"{taken.Path}/objections/{objection}/decision", new { outcome = "founded", reasons = "Gelijk" })).ShouldBeProblem(409, "took-the-decision");
        (await desk.Specialist("svb").Get(taken.Path)).Json["permittedActions"]!.AsArray().Select(act => act!.GetValue<string>()).ShouldNotContain("decideObjection");
        (await desk.Specialist("svb", "carla").Get(taken.Path)).Json["permittedActions"]!.AsArray().Select(act => act!.GetValue<string>()).ShouldContain("decideObjection");
    }

    [Fact]
    public async Task a_founded_objection_waits_for_its_new_decision_and_that_is_what_the_citizen_reads()
    {
        var (taken, objection) = await desk.ObjectedCase();
        var carla = desk.Specialist("svb", "carla");
        await carla.Do(taken, $"objections/{objection}/hearing", new { waivedBecause = "Niet nodig" });
        await carla.Do(taken, $"objections/{objection}/decision", new { outcome = "founded", reasons = "U hebt gelijk" });
        (await desk.Specialist("svb").Post($"{taken.Path}/closure", new { })).ShouldBeProblem(409, "open-objection");
        (await desk.FirstLine().Post($"{taken.Path}/objections", new { questionId = taken.Question, text = "Weer", channel = "web" })).ShouldBeProblem(409, "not-decided");

        var waiting = (await desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", taken.TrackingCode))).ShouldBe(200).Json;
        waiting["questions"]![0]!["decision"].ShouldBeNull();
        waiting["whatNext"]!.GetValue<string>().ShouldBe("U hebt gelijk gekregen. U krijgt uiterlijk 16 februari 2027 een nieuw besluit van ons.");
        waiting["permittedActions"]!.AsArray().Select(act => act!.GetValue<string>()).ShouldNotContain("objection");
        waiting["objections"]![0]!["decideBy"]!.GetValue<string>().ShouldBe("2027-02-16");

        (await desk.Specialist("svb").Post($"{taken.Path}/questions/{taken.Question}/decision", new { outcome = "granted", reasons = "Alsnog", legalBasis = "AOW 7" })).ShouldBeProblem(409, "took-the-decision");
        await carla.Decide(taken, "granted");
        var question = (await desk.FirstLine().Get(taken.Path)).Json["questions"]![0]!;
        var (first, second) = (question["decisions"]![0]!, question["decisions"]![1]!);
        (first["status"]!.GetValue<string>(), first["replacedBy"]!.GetValue<string>(), second["status"]!.GetValue<string>()).ShouldBe(("replaced", second["decisionId"]!.GetValue<string>(), "inForce"));
        second["objectUntil"].ShouldBeNull();
        second["appealUntil"]!.GetValue<string>().ShouldBe("2027-01-05");
        question["decision"]!["outcome"]!.GetValue<string>().ShouldBe("granted");
        (await desk.FirstLine().Post($"{taken.Path}/objections", new { questionId = taken.Question, text = "Weer", channel = "web" })).ShouldBeProblem(409, "appeal-instead");
        await desk.Specialist("svb").Close(taken);
    }

    [Fact]
    public async Task a_decision_has_an_outcome_and_reasons()
    {
        var (taken, objection) = await desk.ObjectedCase();
        await desk.Specialist("svb", "carla").ShouldHearOf($"{taken.Path}/objections/{objection}/decision", new { }, ("outcome", "required"), ("reasons", "required"));
    }
}
