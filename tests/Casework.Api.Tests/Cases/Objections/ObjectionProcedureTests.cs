using System.Text.Json.Nodes;

namespace Casework.Api.Tests.Cases.Objections;

/// <summary>The steps of an objection with their dates: published on 24 November 2026, so in time until 5 January 2027 and decided by 16 February.</summary>
public sealed class ObjectionProcedureTests(TestDesk desk)
{
    [Fact]
    public async Task a_pending_objection_has_its_dates_in_the_file_the_list_and_on_the_page()
    {
        var (taken, _) = await desk.ObjectedCase();
        var filed = await File(taken);
        (filed["decideBy"]!.GetValue<string>(), filed["inTime"]!.GetValue<string>(), filed["status"]!.GetValue<string>()).ShouldBe(("2027-02-16", "inTime", "received"));
        filed["history"]![0]!["article"]!.GetValue<string>().ShouldBe("Awb 7:10(1)");

        var row = (await desk.Specialist("svb").Get($"/inbox?scope=organisation&q={taken.CaseNumber}")).Json["items"]!.AsArray().ShouldHaveSingleItem()!;
        (row["decideBy"]!.GetValue<string>(), row["urgency"]!.GetValue<string>()).ShouldBe(("2027-02-16", "onTrack"));

        var page = await Page(taken);
        page["objections"]![0]!["decideBy"]!.GetValue<string>().ShouldBe("2027-02-16");
        page["whatNext"]!.GetValue<string>().ShouldBe("U hebt bezwaar gemaakt. Wij kijken opnieuw naar ons besluit. U hoort uiterlijk 16 februari 2027 van ons.");
        Said(page).ShouldContain("Wij hebben uw bezwaar ontvangen. Wij beslissen uiterlijk op 16 februari 2027.");
    }

    [Fact]
    public async Task what_is_missing_is_asked_for_and_repaired_by_the_objector_or_for_them()
    {
        var (taken, objection) = await desk.ObjectedCase();
        await desk.ShouldHaveRecorded(taken, await Do(taken, objection, "repair-request", new { items = new[] { "Uw redenen" }, answerBy = "2026-12-08" }), "objection-repair-requested");
        var asked = (await Page(taken))["objections"]![0]!;
        (asked["state"]!.GetValue<string>(), asked["missing"]![0]!.GetValue<string>(), asked["repairBy"]!.GetValue<string>()).ShouldBe(("repair", "Uw redenen", "2026-12-08"));
        (await File(taken))["suspended"]!.GetValue<bool>().ShouldBeFalse("the day of the letter itself still counts");
        await desk.ShouldHaveRecorded(taken, await Citizen(taken, objection, "repair", new { text = "Omdat het niet klopt" }), "objection-repaired");
        await desk.FirstLine().Do(taken, $"objections/{objection}/repair", new { text = "En nog iets" });
        (await File(taken))["proForma"]!.GetValue<bool>().ShouldBeTrue();
        await desk.Specialist("svb").ShouldHearOf($"{taken.Path}/objections/{objection}/repair-request", new { }, ("items", "required"), ("answerBy", "required"));
    }

    [Fact]
    public async Task a_committee_and_an_adjournment_move_the_day_and_the_citizen_reads_why()
    {
        var (taken, objection) = await desk.ObjectedCase();
        await desk.ShouldHaveRecorded(taken, await Do(taken, objection, "committee", new { name = "Commissie bezwaarschriften" }), "objection-committee-set-up");
        await desk.ShouldHaveRecorded(taken, await Do(taken, objection, "adjournment", new { weeks = 6, reason = "De hoorzitting kan niet eerder" }), "objection-adjourned");
        (await File(taken))["decideBy"]!.GetValue<string>().ShouldBe("2027-05-11");
        var page = await Page(taken);
        page["objections"]![0]!["dateChanges"]!.AsArray().Select(change => change!["is"]!.GetValue<string>()).ShouldBe(["2027-03-30", "2027-05-11"]);
        Said(page).ShouldContain("Wij hebben meer tijd nodig voor uw bezwaar. Wij beslissen nu uiterlijk op 11 mei 2027. De hoorzitting kan niet eerder");
        (await desk.Specialist("svb").Post($"{taken.Path}/objections/{objection}/adjournment", new { weeks = 1, reason = "Nog meer" })).ShouldBeProblem(409, "too-many-weeks");
        (await desk.Specialist("svb").Post($"{taken.Path}/objections/{objection}/committee", new { name = "Nog een" })).ShouldBeProblem(409, "already-set-up");
    }

    [Fact]
    public async Task a_later_day_counts_once_the_objector_agrees_on_the_page()
    {
        var (taken, objection) = await desk.ObjectedCase();
        (await Citizen(taken, objection, "delay-consent", new { agrees = true })).ShouldBeProblem(409, "delay-not-proposed");
        await desk.ShouldHaveRecorded(taken, await Do(taken, objection, "delay", new { until = "2027-06-01", consentBy = new[] { "svb" } }), "objection-delay-proposed");
        (await Page(taken))["objections"]![0]!["delayUntil"]!.GetValue<string>().ShouldBe("2027-06-01");
        await desk.ShouldHaveRecorded(taken, await Citizen(taken, objection, "delay-consent", new { agrees = true }), "objection-delay-answered");
        (await File(taken))["decideBy"]!.GetValue<string>().ShouldBe("2027-06-01");
        (await desk.Specialist("svb").Post($"{taken.Path}/objections/{objection}/delay", new { until = "2027-05-01" })).ShouldBeProblem(409, "not-later");
    }

    [Fact]
    public async Task a_hearing_has_an_invitation_with_the_days_for_papers_and_an_answer()
    {
        var (taken, objection) = await desk.ObjectedCase();
        (await Citizen(taken, objection, "hearing-answer", new { comes = true })).ShouldBeProblem(409, "not-invited");
        (await desk.Specialist("svb").Post($"{taken.Path}/objections/{objection}/hearing-invitation", new { on = "2026-11-30", place = "Kamer 3" })).ShouldBeProblem(409, "hearing-too-soon");
        await desk.ShouldHaveRecorded(taken, await Do(taken, objection, "hearing-invitation", new { on = "2026-12-15", place = "Kamer 3" }), "objection-hearing-invited");
        var told = (await Page(taken))["objections"]![0]!;
        (told["hearingOn"]!.GetValue<string>(), told["papersFrom"]!.GetValue<string>(), told["papersUntil"]!.GetValue<string>()).ShouldBe(("2026-12-15", "2026-12-08", "2026-12-04"));
        await desk.ShouldHaveRecorded(taken, await Citizen(taken, objection, "hearing-answer", new { comes = false, text = "Ik kan niet" }), "objection-hearing-answered");
        (await File(taken))["invitations"]![0]!["comes"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task direct_appeal_ends_the_objection_and_the_court_has_it()
    {
        var (taken, objection) = await desk.ObjectedCase();
        await desk.ShouldHaveRecorded(taken, await Do(taken, objection, "direct-appeal", new { agreed = true, reason = "Alles is al besproken" }), "objection-direct-appeal-judged");
        (await File(taken))["status"]!.GetValue<string>().ShouldBe("directAppeal");
        await desk.FirstLine().Do(taken, $"objections/{objection}/appeal", new { courtReference = "UTR 26/1", lodgedOn = "2026-11-24", outcome = "Gegrond", result = "annulled" });
        (await desk.FirstLine().Get(taken.Path)).Json["questions"]![0]!["decisions"]![0]!["status"]!.GetValue<string>().ShouldBe("annulled");
    }

    [Fact]
    public async Task direct_appeal_is_asked_in_the_objection()
    {
        var taken = await desk.TakeInAndHandOff();
        await desk.Specialist("svb").Decide(taken);
        var objection = (await desk.FirstLine().Do(taken, "objections", new { questionId = taken.Question, text = "Nee", channel = "letter", directAppealAsked = false }, 201)).String("objectionId");
        (await File(taken))["directAppealAsked"]!.GetValue<bool>().ShouldBeFalse();
        (await desk.Specialist("svb").Post($"{taken.Path}/objections/{objection}/direct-appeal", new { agreed = true, reason = "Vlot" })).ShouldBeProblem(409, "direct-appeal-not-asked");
    }

    [Fact]
    public async Task an_objection_is_withdrawn_on_the_page_or_to_an_official()
    {
        var (taken, objection) = await desk.ObjectedCase();
        (await desk.FirstLine().Post($"{taken.Path}/objections/{objection}/withdrawal", new { how = "atHearing" })).ShouldBeProblem(409, "hearing-missing");
        await desk.ShouldHaveRecorded(taken, await desk.FirstLine().Do(taken, $"objections/{objection}/withdrawal", new { how = "written" }), "objection-withdrawn");
        var again = await desk.FirstLine().Object(taken);
        (await Citizen(taken, again, "withdrawal", new { })).ShouldBe(204);
        (await Page(taken))["objections"]!.AsArray().Select(each => each!["state"]!.GetValue<string>()).ShouldBe(["withdrawn", "withdrawn"]);
        (await Citizen(taken, again, "withdrawal", new { })).ShouldBeProblem(409, "already-decided");
    }

    [Fact]
    public async Task a_notice_of_default_before_the_last_day_is_premature()
    {
        var (taken, objection) = await desk.ObjectedCase();
        var answer = await desk.FirstLine().Post($"{taken.Path}/objections/{objection}/notice-of-default");
        answer.ShouldBe(200).Json["premature"]!.GetValue<bool>().ShouldBeTrue();
        await desk.ShouldHaveRecorded(taken, answer, "objection-notice-of-default-received");
        (await Citizen(taken, objection, "notice-of-default", new { })).ShouldBe(200).Json["premature"]!.GetValue<bool>().ShouldBeTrue();
        (await File(taken))["noticesOfDefault"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task a_judgment_on_admissibility_may_say_from_when_the_term_counts()
    {
        var (taken, objection) = await desk.ObjectedCase();
        (await File(taken))["otherDecideBy"].ShouldBeNull("it is in time");
        await Do(taken, objection, "admissibility", new { admissible = true, reason = "Op tijd", countFromReceipt = true });
        (await File(taken))["decideBy"]!.GetValue<string>().ShouldBe("2027-01-05");
    }

    private Task<Answer> Do(TakenIn taken, string objection, string act, object body) => desk.Specialist("svb").Do(taken, $"objections/{objection}/{act}", body);

    private Task<Answer> Citizen(TakenIn taken, string objection, string act, object body) =>
        desk.Nobody.Post($"/track/{taken.CaseNumber}/objections/{objection}/{act}", body, ("X-Tracking-Code", taken.TrackingCode));

    private async Task<JsonNode> File(TakenIn taken) => (await desk.FirstLine().Get(taken.Path)).ShouldBe(200).Json["objections"]!.AsArray()[^1]!;

    private async Task<JsonNode> Page(TakenIn taken) =>
        (await desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", taken.TrackingCode))).ShouldBe(200).Json;

    private static IEnumerable<string> Said(JsonNode page) => page["messages"]!.AsArray().Select(message => message!["text"]!.GetValue<string>());
}
