using System.Text.Json.Nodes;

namespace Casework.Api.Tests.Cases.Complaints;

/// <summary>The steps of a complaint with their dates: received on 24 November 2026, so answered by 5 January 2027.</summary>
public sealed class ComplaintProcedureTests(TestDesk desk)
{
    [Fact]
    public async Task a_complaint_has_its_dates_in_the_file_the_list_and_on_the_page()
    {
        var taken = await desk.ClosedCase();
        var answer = await desk.Nobody.Post($"/track/{taken.CaseNumber}/complaints", new { text = "Ik werd onvriendelijk behandeld", about = new { officialId = "bram" } }, ("X-Tracking-Code", taken.TrackingCode));
        await desk.ShouldHaveRecorded(taken, answer.ShouldName("complaintId"), "case-reopened", "complaint-received");

        var filed = await File(taken);
        (filed["receivedOn"]!.GetValue<string>(), filed["decideBy"]!.GetValue<string>(), filed["noticeBy"]!.GetValue<string>(), filed["status"]!.GetValue<string>())
            .ShouldBe(("2026-11-24", "2027-01-05", "2026-12-22", "received"));
        var row = (await desk.FirstLine().Get($"/inbox?scope=desk&q={taken.CaseNumber}")).Json["items"]!.AsArray().ShouldHaveSingleItem()!;
        (row["decideBy"]!.GetValue<string>(), row["urgency"]!.GetValue<string>()).ShouldBe(("2027-01-05", "onTrack"));

        var page = await Page(taken);
        (page["complaints"]![0]!["decideBy"]!.GetValue<string>(), page["whatNext"]!.GetValue<string>()).ShouldBe(("2027-01-05", "U hebt een klacht. U krijgt uiterlijk 5 januari 2027 ons antwoord."));
        Said(page).ShouldContain("Wij hebben uw klacht ontvangen. U krijgt uiterlijk op 5 januari 2027 ons antwoord.");
    }

    [Fact]
    public async Task it_is_handled_by_somebody_who_was_not_involved_and_the_findings_name_the_ombudsman()
    {
        var (taken, complaint) = await Complained();
        await desk.FirstLine("aziz").Get("/me/dossier");
        (await Post(taken, complaint, "handler", new { officialId = "anna" })).ShouldBeProblem(409, "was-involved");
        (await Post(taken, complaint, "handler", new { officialId = "nobody" })).ShouldBeProblem(400, "unknown-official");
        await desk.ShouldHaveRecorded(taken, await Do(taken, complaint, "handler", new { officialId = "aziz" }), "complaint-handler-named");
        (await Post(taken, complaint, "outcome", new { outcome = "founded", text = "Excuses" })).ShouldBeProblem(409, "not-the-handler");
        await desk.ShouldHaveRecorded(taken, await Do(taken, complaint, "hearing", new { heldOn = "2026-11-24", report = "Verslag" }), "complaint-heard");
        await desk.FirstLine("aziz").Do(taken, $"complaints/{complaint}/outcome", new { outcome = "founded", text = "Onze excuses" });
        (await File(taken))["handlerId"]!.GetValue<string>().ShouldBe("aziz");
        var page = await Page(taken);
        Said(page).ShouldContain("Wij hebben naar uw klacht gekeken. Uw klacht is gegrond: u hebt gelijk. Onze excuses Bent u niet tevreden met hoe wij uw klacht hebben behandeld? Dan kunt u binnen een jaar naar de ombudsman gaan.");
        page["complaints"]![0]!["outcome"]!.GetValue<string>().ShouldBe("Uw klacht is gegrond: u hebt gelijk.");
    }

    [Fact]
    public async Task a_committee_an_adjournment_and_consent_move_the_day()
    {
        var (taken, complaint) = await Complained();
        await desk.ShouldHaveRecorded(taken, await Do(taken, complaint, "committee", new { name = "Klachtencommissie" }), "complaint-committee-set-up");
        (await File(taken))["decideBy"]!.GetValue<string>().ShouldBe("2027-02-02");
        await desk.ShouldHaveRecorded(taken, await Do(taken, complaint, "adjournment", new { weeks = 4, reason = "Een collega is ziek" }), "complaint-adjourned");
        (await Post(taken, complaint, "adjournment", new { weeks = 1, reason = "Nog eens" })).ShouldBeProblem(409, "too-many-weeks");
        (await Post(taken, complaint, "delay", new { until = "2027-05-03", consentBy = new[] { "svb" } })).ShouldBeProblem(409, "consent-missing");
        await desk.ShouldHaveRecorded(taken, await Do(taken, complaint, "delay", new { until = "2027-05-03", consentBy = new[] { "citizen" } }), "complaint-delayed");
        (await File(taken))["history"]!.AsArray().Select(change => change!["decideBy"]!.GetValue<string>()).ShouldBe(["2027-01-05", "2027-02-02", "2027-03-02", "2027-05-03"]);
        (await Page(taken))["complaints"]![0]!["dateChanges"]!.AsArray().Count.ShouldBe(3);
    }

    [Fact]
    public async Task what_is_not_treated_is_told_with_the_reason()
    {
        var (taken, complaint) = await Complained();
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/complaints/{complaint}/not-treated", new { }, ("reason", "required"));
        await desk.ShouldHaveRecorded(taken, await Do(taken, complaint, "not-treated", new { reason = "Het is langer dan een jaar geleden" }), "complaint-settled");
        Said(await Page(taken)).ShouldContain(text => text.Contains("Wij behandelen uw klacht niet. Het is langer dan een jaar geleden"));
    }

    private async Task<(TakenIn Taken, string Complaint)> Complained()
    {
        var taken = await desk.FirstLine().TakeIn();
        return (taken, await desk.FirstLine().Complain(taken));
    }

    private Task<Answer> Do(TakenIn taken, string complaint, string act, object body) => desk.FirstLine().Do(taken, $"complaints/{complaint}/{act}", body);

    private Task<Answer> Post(TakenIn taken, string complaint, string act, object body) => desk.FirstLine().Post($"{taken.Path}/complaints/{complaint}/{act}", body);

    private async Task<JsonNode> File(TakenIn taken) => (await desk.FirstLine().Get(taken.Path)).ShouldBe(200).Json["complaints"]!.AsArray()[^1]!;

    private async Task<JsonNode> Page(TakenIn taken) =>
        (await desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", taken.TrackingCode))).ShouldBe(200).Json;

    private static IEnumerable<string> Said(JsonNode page) => page["messages"]!.AsArray().Select(message => message!["text"]!.GetValue<string>());
}
