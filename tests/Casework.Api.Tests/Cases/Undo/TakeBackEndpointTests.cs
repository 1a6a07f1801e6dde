using System.Text.Json.Nodes;

namespace Casework.Api.Tests.Cases.Undo;

public sealed class TakeBackEndpointTests(TestDesk desk)
{
    private static readonly object Mistake = new { reason = "Verkeerde zaak aangeklikt" };

    [Fact, Trait("Category", "Smoke")]
    public async Task a_case_that_was_closed_by_mistake_is_the_open_case_of_the_citizen_again_with_the_same_case_manager()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.ClosedCase(bsn);
        var before = await desk.State(taken);
        var answer = await desk.FirstLine().Do(taken, await Last(taken), Mistake);

        await desk.ShouldHaveRecorded(taken, answer, "case-closed", "act-taken-back");
        var after = await desk.State(taken);
        (after.IsClosed, after.CaseManager).ShouldBe((false, before.CaseManager));
        (await desk.FirstLine().Get(taken.Path)).Json["closedAt"].ShouldBeNull();
        (await desk.FirstLine().TakeIn(bsn)).CaseId.ShouldBe(taken.CaseId);
    }

    [Fact]
    public async Task the_citizen_reads_below_what_was_sent_that_it_was_a_mistake()
    {
        var taken = await desk.ClosedCase();
        (await Track(taken)).ShouldContain("Uw zaak is afgesloten.");
        await desk.FirstLine().Do(taken, await Last(taken));

        var track = await Track(taken);
        track.IndexOf("per ongeluk afgesloten", StringComparison.Ordinal).ShouldBeGreaterThan(track.IndexOf("Uw zaak is afgesloten.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task it_stays_closed_when_the_citizen_has_another_open_case_by_now()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.ClosedCase(bsn);
        await desk.FirstLine().TakeIn(bsn);
        (await desk.FirstLine().Post($"{taken.Path}/{await Last(taken)}")).ShouldBeProblem(409, "other-case-open");
    }

    [Fact]
    public async Task a_note_is_gone_from_the_file_and_stays_in_the_history()
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.FirstLine().Do(taken, "notes", new { text = "Hoort bij de buurman" }, 201);
        await desk.FirstLine().Do(taken, await Last(taken), Mistake);

        var note = (await desk.FirstLine().Get(taken.Path)).Json["notes"]!.AsArray().ShouldHaveSingleItem()!;
        (note["text"], note["takenBackAt"] is null).ShouldBe((null, false));
        (await desk.FirstLine().Post("/cases/search", new { text = "buurman" }, ("X-Purpose", "call-back"))).Text.ShouldNotContain(taken.CaseNumber);
        var history = (await desk.Auditor.Get($"/audit{taken.Path}/history")).ShouldBe(200).Text;
        history.ShouldContain("Hoort bij de buurman");
        history.ShouldContain("Verkeerde zaak aangeklikt");
    }

    [Fact]
    public async Task another_desk_takes_back_its_own_note_and_nothing_else()
    {
        var taken = await desk.FirstLine().TakeIn();
        var rob = desk.FirstLine("rob", "rotterdam");
        (await rob.Post($"{taken.Path}/notes", new { text = "Verkeerde zaak" }, Purpose)).ShouldBe(201);
        var act = await Last(taken);
        (await rob.Post($"{taken.Path}/{act}", null, Purpose)).ShouldBe(204);
        (await rob.Post($"{taken.Path}/acts/1/take-back", null, Purpose)).ShouldBeProblem(403, "not-your-desk");
        (await desk.FirstLine().Post($"{taken.Path}/{act}")).ShouldBeProblem(409, "not-your-act");
    }

    [Fact]
    public async Task an_assignment_brings_the_case_back_to_the_list_of_its_former_case_manager()
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.FirstLine().Do(taken, "assignment", new { officialId = "aziz", officialName = "Aziz", reason = "Verlof" });
        await desk.FirstLine().Do(taken, await Last(taken));

        var file = (await desk.FirstLine().Get(taken.Path)).Json;
        file["caseManager"]!["officialId"]!.GetValue<string>().ShouldBe("anna");
        file["assignments"]!.AsArray().Select(entry => entry!["kind"]!.GetValue<string>()).ShouldBe(["assigned", "taken-back"]);
        (await desk.FirstLine("aziz").Get("/inbox?scope=mine&limit=200")).Text.ShouldNotContain(taken.CaseNumber);
    }

    [Fact]
    public async Task an_overruled_triage_is_as_it_was_before()
    {
        var taken = await desk.FirstLine().TakeIn();
        var before = (await desk.FirstLine().Get(taken.Path)).Json["questions"]![0]!;
        await desk.FirstLine().Do(taken, $"questions/{taken.Question}/triage", new { route = "standard", reason = "Gewoon" });
        var act = (await CanTakeBack(taken)).ShouldHaveSingleItem();
        await desk.FirstLine().Do(taken, $"acts/{act["version"]}/take-back");

        var after = (await desk.FirstLine().Get(taken.Path)).Json["questions"]![0]!;
        after["triage"]!.ToJsonString().ShouldBe(before["triage"]!.ToJsonString());
        after["holder"]!.ToJsonString().ShouldBe(before["holder"]!.ToJsonString());
    }

    [Fact]
    public async Task a_support_need_is_as_it_was_before()
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.FirstLine().Do(taken, "support-need", new { level = "explanation", reason = "Eerste indruk" });
        await desk.FirstLine().Do(taken, "support-need", new { level = "personalGuidance", reason = "Verkeerd geklikt" });
        await desk.FirstLine().Do(taken, $"acts/{(await CanTakeBack(taken)).ShouldHaveSingleItem()["version"]}/take-back");

        (await desk.FirstLine().Get(taken.Path)).Json["supportNeed"]!.ToJsonString().ShouldBe("""{"level":"explanation","reason":"Eerste indruk"}""");
        (await Track(taken)).ShouldNotContain("Verkeerd geklikt");
    }

    [Fact]
    public async Task an_offer_is_withdrawn_and_not_accepted_any_more()
    {
        var taken = await desk.FirstLine().TakeIn();
        var offer = await desk.FirstLine().Offer(taken);
        await desk.FirstLine().Do(taken, await Last(taken), Mistake);

        var entry = (await desk.FirstLine().Get(taken.Path)).Json["handOffs"]![0]!;
        (entry["status"]!.GetValue<string>(), entry["takenBackAt"] is null, entry["answerReason"]!.GetValue<string>()).ShouldBe(("withdrawn", false, "Verkeerde zaak aangeklikt"));
        (await desk.Specialist("svb").Post($"{taken.Path}/hand-offs/{offer}/acceptance", new { specialistId = "bram", specialistName = "Bram" })).ShouldBeProblem(409, "already-withdrawn");
    }

    [Fact]
    public async Task the_file_tells_whoever_did_it_what_can_be_taken_back_and_until_when()
    {
        var taken = await desk.FirstLine().TakeIn();
        (await CanTakeBack(taken)).ShouldBeEmpty();
        await desk.FirstLine().Do(taken, "notes", new { text = "Let op" }, 201);

        var act = (await CanTakeBack(taken)).ShouldHaveSingleItem();
        (act["version"]!.GetValue<int>(), act["kind"]!.GetValue<string>()).ShouldBe(((await desk.History(taken)).Length, "note"));
        act["until"]!.GetValue<DateTimeOffset>().ShouldBe(desk.Clock.GetUtcNow().AddMinutes(10));
        (await desk.FirstLine().Get(taken.Path)).Json["permittedActions"]!.ToJsonString().ShouldContain("\"takeBack\"");
        var other = (await desk.FirstLine("aziz").Get(taken.Path)).Json;
        (other["canTakeBack"]!.AsArray().Count, other["permittedActions"]!.ToJsonString().Contains("takeBack", StringComparison.Ordinal)).ShouldBe((0, false));
    }

    [Fact]
    public async Task what_cannot_be_taken_back_says_why()
    {
        var taken = await desk.FirstLine().TakeIn();
        var offer = await desk.FirstLine().Offer(taken);
        var act = await Last(taken);
        await desk.Specialist("svb").Accept(taken, offer);
        (await desk.FirstLine().Post($"{taken.Path}/{act}")).ShouldBeProblem(409, "built-upon");
        (await desk.FirstLine().Post($"{taken.Path}/acts/1/take-back")).ShouldBeProblem(409, "nothing-to-take-back");
        await desk.FirstLine().Do(taken, "notes", new { text = "Let op" }, 201);
        var note = await Last(taken);
        await desk.FirstLine().Do(taken, note);
        (await desk.FirstLine().Post($"{taken.Path}/{note}")).ShouldBeProblem(409, "already-taken-back");
    }

    private static (string, string) Purpose => ("X-Purpose", "call-back");

    private async Task<string> Track(TakenIn taken) =>
        (await desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", taken.TrackingCode))).ShouldBe(200).Text;

    private async Task<JsonNode[]> CanTakeBack(TakenIn taken) => [.. (await desk.FirstLine().Get(taken.Path)).Json["canTakeBack"]!.AsArray().Select(act => act!)];

    /// <summary>The route that takes back what happened last.</summary>
    private async Task<string> Last(TakenIn taken) => $"acts/{(await desk.History(taken)).Length}/take-back";
}

public sealed class TakeBackTooLateTests(OwnDesk desk) : IClassFixture<OwnDesk>
{
    [Fact]
    public async Task after_ten_minutes_it_is_too_late()
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.FirstLine().Do(taken, "notes", new { text = "Let op" }, 201);
        desk.Clock.Advance(TimeSpan.FromMinutes(11));
        (await desk.FirstLine().Post($"{taken.Path}/acts/{(await desk.History(taken)).Length}/take-back")).ShouldBeProblem(409, "too-late-to-take-back");
        (await desk.FirstLine().Get(taken.Path)).Json["canTakeBack"]!.AsArray().ShouldBeEmpty();
    }
}
