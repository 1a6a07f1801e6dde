namespace Casework.Api.Tests.Track;

public sealed class StopSharingEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task the_citizen_sees_with_whom_what_is_shared_and_withdraws_consent()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await Asked(bsn);
        var track = await Follow(bsn, taken);
        track["sharedWith"]!.ToJsonString().ShouldBe(
            """[{"organisation":"cak","name":"CAK","parts":[{"part":"contacts","name":"de gesprekken met u","ground":"consent","because":"U gaf hiervoor toestemming. U kunt die weer intrekken."},{"part":"huurcontract","name":"huurcontract","ground":"statute","because":"Dit staat zo in de wet."}]}]""");
        track["permittedActions"]!.ToJsonString().ShouldContain("withdrawSharingConsent");

        var answer = await desk.Citizen(bsn).Post($"/track/{taken.CaseNumber}/sharing-consents/withdrawal", new { organisation = "cak", parts = (string[])["contacts"] });
        await desk.ShouldHaveRecorded(taken, answer.ShouldBe(204), "sharing-consent-withdrawn");

        track = await Follow(bsn, taken);
        track["sharedWith"]![0]!["parts"]!.AsArray().ShouldHaveSingleItem()!["part"]!.GetValue<string>().ShouldBe("huurcontract");
        track["permittedActions"]!.ToJsonString().ShouldNotContain("withdrawSharingConsent");
        track["messages"]!.AsArray()[^1]!["text"]!.GetValue<string>().ShouldBe("U trok uw toestemming in. CAK ziet dit niet meer: de gesprekken met u. Voor uw vraag maakt dit niets uit.");
        track["doneByYou"]!.AsArray().Select(deed => deed!["what"]!.GetValue<string>()).ShouldContain("U trok uw toestemming in om gegevens te delen.");
    }

    [Fact]
    public async Task nothing_can_be_withdrawn_twice_or_by_somebody_else()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await Asked(bsn);
        var path = $"/track/{taken.CaseNumber}/sharing-consents/withdrawal";
        (await desk.Nobody.Post(path, new { organisation = "cak" })).ShouldBeProblem(401, "sign-in-required");
        (await desk.Citizen(Scenarios.NewBsn()).Post(path, new { organisation = "cak" })).ShouldBeProblem(404, "not-found");
        (await desk.Nobody.Post(path, new { organisation = "cak" }, ("X-Tracking-Code", taken.TrackingCode))).ShouldBe(204);
        (await desk.Citizen(bsn).Post(path, new { organisation = "cak" })).ShouldBeProblem(409, "nothing-shared-on-consent");
        await desk.Citizen(bsn).ShouldHearOf(path, new { organisation = "nasa", parts = (string[])["a b"] }, ("organisation", "unknown-organisation"), ("parts", "not-a-code"));
    }

    private async Task<TakenIn> Asked(string bsn)
    {
        var taken = await desk.FirstLine().TakeIn(bsn);
        await desk.FirstLine().Agree(taken, "cak", "contacts");
        await desk.FirstLine().Do(taken, "consultations", new
        {
            questionId = taken.Question,
            organisation = "cak",
            request = "Klopt dit?",
            share = new[] { new { part = "contacts", ground = "consent" }, new { part = "huurcontract", ground = "statute" } },
        }, 201);
        return taken;
    }

    private async Task<System.Text.Json.Nodes.JsonNode> Follow(string bsn, TakenIn taken) => (await desk.Citizen(bsn).Get($"/track/{taken.CaseNumber}")).ShouldBe(200).Json;
}
