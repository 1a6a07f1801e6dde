namespace Casework.Api.Tests.Cases.Mediations;

public sealed class ConsentToMediationEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task mediation_starts_with_the_last_consent()
    {
        var taken = await desk.DecidedCase();
        var mediation = await desk.FirstLine().ProposeMediation(taken, await desk.FirstLine().Disagree(taken));
        await desk.FirstLine().Consent(taken, mediation, "citizen");
        (await desk.FirstLine().Post($"{taken.Path}/mediations/{mediation}/consents", new { party = "citizen", agrees = true })).ShouldBeProblem(409, "already-consented");
        await desk.Specialist("svb").Consent(taken, mediation, "svb");
        (await desk.History(taken)).TakeLast(3).ShouldBe(["mediation-consent-given", "mediation-consent-given", "mediation-started"]);
    }

    [Fact]
    public async Task one_party_that_does_not_want_ends_it()
    {
        var taken = await desk.DecidedCase();
        var mediation = await desk.FirstLine().ProposeMediation(taken, await desk.FirstLine().Disagree(taken));
        await desk.FirstLine().Consent(taken, mediation, "citizen", agrees: false);
        (await desk.History(taken))[^1].ShouldBe("mediation-consent-refused");
        (await desk.Specialist("svb").Post($"{taken.Path}/mediations/{mediation}/consents", new { party = "svb", agrees = true })).ShouldBeProblem(409, "mediation-over");
    }

    [Fact]
    public async Task the_citizen_agrees_on_the_page_or_does_not()
    {
        var taken = await desk.DecidedCase();
        var mediation = await desk.FirstLine().ProposeMediation(taken, await desk.FirstLine().Disagree(taken));
        (await Answer(taken, mediation, new { })).ShouldBeProblem(400, "invalid-input");
        (await Answer(taken, Guid.CreateVersion7().ToString(), new { agrees = true })).ShouldBeProblem(404, "not-found");
        (await Answer(taken, mediation, new { agrees = true })).ShouldBe(204);
        (await Answer(taken, mediation, new { agrees = true })).ShouldBeProblem(409, "already-consented");
        (await desk.History(taken))[^1].ShouldBe("mediation-consent-given");
        await desk.Specialist("svb").Consent(taken, mediation, "svb");
        (await desk.History(taken))[^1].ShouldBe("mediation-started");

        var other = await desk.DecidedCase();
        mediation = await desk.FirstLine().ProposeMediation(other, await desk.FirstLine().Disagree(other));
        (await Answer(other, mediation, new { agrees = false })).ShouldBe(204);
        (await desk.History(other))[^1].ShouldBe("mediation-consent-refused");
    }

    private Task<Answer> Answer(TakenIn taken, string mediation, object body) =>
        desk.Nobody.Post($"/track/{taken.CaseNumber}/mediations/{mediation}/consents", body, ("X-Tracking-Code", taken.TrackingCode));

    [Fact]
    public async Task a_stranger_cannot_consent()
    {
        var taken = await desk.DecidedCase();
        var mediation = await desk.FirstLine().ProposeMediation(taken, await desk.FirstLine().Disagree(taken));
        (await desk.FirstLine().Post($"{taken.Path}/mediations/{mediation}/consents", new { party = "cak", agrees = true })).ShouldBeProblem(409, "not-a-party");
        (await desk.FirstLine().Post($"{taken.Path}/mediations/{Guid.CreateVersion7()}/consents", new { party = "svb", agrees = true })).ShouldBeProblem(404, "not-found");
        (await desk.FirstLine().Post($"{taken.Path}/mediations/{mediation}/consents", new { party = "svb", agrees = true })).ShouldBeProblem(409, "not-your-party");
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/mediations/{mediation}/consents", new { }, ("party", "not-a-code"), ("agrees", "required"));
    }
}
