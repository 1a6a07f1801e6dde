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
