namespace Casework.Api.Tests.Cases.Sharing;

public sealed class GiveSharingConsentEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task what_the_citizen_agreed_to_is_on_record_with_how_and_then_it_is_a_ground()
    {
        var taken = await desk.FirstLine().TakeIn();
        object consult = new { questionId = taken.Question, organisation = "cak", request = "Klopt dit?", share = new[] { new { part = "contacts", ground = "consent" } } };
        (await desk.FirstLine().Post($"{taken.Path}/consultations", consult)).ShouldBeProblem(409, "no-consent-on-record");

        var answer = await desk.FirstLine().Do(taken, "sharing-consents", new { organisation = "cak", parts = new[] { "contacts" }, how = "inPerson" });
        await desk.ShouldHaveRecorded(taken, answer, "sharing-consent-given");
        (await desk.FirstLine().Post($"{taken.Path}/consultations", consult)).ShouldBe(201);

        var given = (await desk.FirstLine().Get(taken.Path)).Json["sharingConsents"]![0]!;
        (given["organisation"]!.GetValue<string>(), given["part"]!.GetValue<string>(), given["how"]!.GetValue<string>()).ShouldBe(("cak", "contacts", "inPerson"));
    }

    [Fact]
    public async Task an_organisation_records_no_consent_and_the_body_says_how_it_was_heard()
    {
        var taken = await desk.TakeInAndHandOff();
        (await desk.Specialist("svb").Post($"{taken.Path}/sharing-consents", "{}")).ShouldBeProblem(403, "not-allowed");
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/sharing-consents", new { organisation = "nasa" }, ("organisation", "unknown-organisation"), ("parts", "required"), ("how", "required"));
    }
}
