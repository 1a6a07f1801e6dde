using System.Text.Json.Nodes;
using Casework.Application.Access;

namespace Casework.Api.Tests.Track;

public sealed class GetTrackEndpointTests(TestDesk desk)
{
    private Task<Answer> Follow(TakenIn taken, params (string, string)[] headers) =>
        desk.Nobody.Get($"/track/{taken.CaseNumber}", [("X-Tracking-Code", taken.TrackingCode), .. headers]);

    [Fact]
    public async Task the_tracking_code_opens_the_citizens_own_case_in_plain_words()
    {
        var taken = await desk.FirstLine().TakeIn();
        var track = (await Follow(taken)).ShouldBe(200).Json;
        string[] fields = ["caseNumber", "steps", "contact", "questions", "todo", "doneByYou", "whatNext", "promises", "messages", "seenBy", "permittedActions"];
        fields.Except(track.AsObject().Select(field => field.Key)).ShouldBeEmpty();
        track["contact"]!.ToJsonString().ShouldBe("""{"name":"anna","phone":"030 - 286 00 00","desk":"Overheidsloket Utrecht"}""");
        track["questions"]![0]!["text"]!.GetValue<string>().ShouldBe("Wat moet ik doen?");
        track["whatNext"]!.GetValue<string>().ShouldStartWith("Wij moeten nog iets van u weten. Vul dat in. U hoort uiterlijk");
        States(track).Count(state => state == "current").ShouldBe(1);
        (await Follow(taken, ("Accept-Language", "en"))).Json["whatNext"]!.GetValue<string>().ShouldStartWith("We still need to know something from you.");
    }

    [Fact]
    public async Task a_no_leads_the_page_with_the_last_day_to_object()
    {
        var taken = await desk.DecidedCase();
        var track = (await Follow(taken)).ShouldBe(200).Json;
        var until = track["questions"]![0]!["decision"]!["objectUntil"]!.GetValue<string>();
        (track["banner"]!["date"]!.GetValue<string>(), track["banner"]!["action"]!.GetValue<string>()).ShouldBe((until, "objection"));
        track["banner"]!["text"]!.GetValue<string>().ShouldStartWith("Ons besluit over AOW-pensioen: nee. Bent u het er niet mee eens? U kunt bezwaar maken tot en met");
        track["whatNext"]!.GetValue<string>().ShouldBe(track["banner"]!["text"]!.GetValue<string>());
        track["permittedActions"]!.AsArray().Select(action => action!.GetValue<string>()).ShouldContain("objection");

        var code = (await desk.Nobody.Post(
            $"/track/{taken.CaseNumber}/mandates", new { name = "Mijn buurvrouw", scopes = (string[])["read"] }, ("X-Tracking-Code", taken.TrackingCode))).String("accessCode");
        var read = (await desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", code))).ShouldBe(200).Json["banner"]!;
        (read["date"]!.GetValue<string>(), read["action"]).ShouldBe((until, null), "whoever may only read is led to no act");

        var granted = (await Follow(await desk.DecidedCase("granted"))).Json["banner"]!;
        (granted["text"]!.GetValue<string>(), granted["date"], granted["action"]).ShouldBe(("Wij hebben besloten: u krijgt wat u hebt gevraagd. Wij sluiten uw zaak binnenkort.", null, null));
    }

    [Fact]
    public async Task the_citizen_signs_in_and_others_do_not_find_the_case()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.FirstLine().TakeIn(bsn);
        var path = $"/track/{taken.CaseNumber}";
        (await desk.Citizen(bsn).Get(path)).ShouldBe(200);
        (await desk.Citizen(Scenarios.NewBsn()).Get(path)).ShouldBeProblem(404, "not-found");
        (await desk.Nobody.Get(path)).ShouldBeProblem(401, "sign-in-required");
        (await desk.FirstLine().Get(path)).ShouldBeProblem(403, "not-allowed");
        (await desk.FirstLine().Get(path, ("X-Tracking-Code", taken.TrackingCode))).ShouldBe(200);
        (await desk.Citizen(bsn).Get("/track/1999-0000001")).ShouldBeProblem(404, "not-found");
    }

    [Fact]
    public async Task guessing_is_slowed_down_and_the_right_code_still_gets_in()
    {
        var taken = await desk.FirstLine().TakeIn();
        var wrong = new List<Answer>();
        for (var i = 0; i <= WrongCodes.ForCase; i++) wrong.Add(await desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", $"WRONG-{i}")));
        wrong[WrongCodes.ForCase - 1].ShouldBeProblem(404, "not-found");
        wrong[^1].ShouldBeProblem(429, "too-many-attempts");
        wrong[^1].Headers.RetryAfter.ShouldNotBeNull();
        (await Follow(taken)).ShouldBe(200);
    }

    [Fact]
    public async Task nothing_internal_shows_in_a_full_case()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.FirstLine().TakeIn(bsn);
        (await desk.FirstLine().Post($"{taken.Path}/notes", new { text = "GEHEIME-NOTITIE" })).ShouldBe(201);
        await desk.SignIn("official-4711", "secondLine", organisation: "svb", name: "Bram").Accept(taken, await desk.FirstLine().Offer(taken), "official-4711");
        (await desk.Specialist("svb", "official-4711").Post($"{taken.Path}/notes", new { text = "GEHEIME-NOTITIE" })).ShouldBe(201);
        await desk.Specialist("svb", "official-4711").Get(taken.Path);

        var answer = (await Follow(taken)).ShouldBe(200);
        foreach (var inside in (string[])["GEHEIME", bsn, "official-4711", "Alles is gecontroleerd", "Alleen zij kunnen dit", "tailored", "\"svb\"", "\"anna\""])
            answer.Text.ShouldNotContain(inside);
    }

    [Fact]
    public async Task a_new_case_manager_is_told_by_name_and_with_a_phone_number()
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.SignIn("bram-jansen", "secondLine", organisation: "svb", name: "Bram").Accept(taken, await desk.FirstLine().Offer(taken), "bram-jansen");
        var track = (await Follow(taken)).Json;
        track["contact"]!["name"]!.GetValue<string>().ShouldBe("Bram");
        track["contact"]!["phone"]!.GetValue<string>().ShouldBe("088 - 010 01 00");
        track["messages"]!.AsArray().Select(message => message!["text"]!.GetValue<string>())
            .ShouldContain("Uw contactpersoon is vanaf nu Bram van Sociale Verzekeringsbank (SVB).");
    }

    [Fact]
    public async Task what_is_asked_is_the_citizens_turn_and_the_moved_date_is_told_with_its_reason()
    {
        var taken = await desk.TakeInAndHandOff();
        var asked = await desk.Specialist("svb").Post($"{taken.Path}/information-requests", new { questionId = taken.Question, items = (string[])["Uw huurcontract"], answerBy = "2026-12-15" });
        asked.ShouldBe(201);
        var track = (await Follow(taken)).Json;
        var todo = track["todo"]!.AsArray().Single()!;
        todo["what"]!.GetValue<string>().ShouldBe("Uw huurcontract");
        todo["by"]!.GetValue<string>().ShouldBe("2026-12-15");
        todo["ifNotDone"]!.GetValue<string>().ShouldNotBeEmpty();
        track["steps"]!.AsArray().Single(step => step!["state"]!.GetValue<string>() == "current")!["code"]!.GetValue<string>().ShouldBe("your-turn");
        track["permittedActions"]!.AsArray().Select(action => action!.GetValue<string>()).ShouldContain("respondToRequest");
        var change = track["questions"]![0]!["dateChanges"]!.AsArray().ShouldHaveSingleItem()!;
        change["is"]!.GetValue<string>().ShouldNotBe(change["was"]!.GetValue<string>());
        track["messages"]!.AsArray().Count(message => message!["text"]!.GetValue<string>().StartsWith("De datum van ons besluit is veranderd")).ShouldBe(1);
    }

    [Fact]
    public async Task the_citizen_sees_which_organisations_looked_and_why_without_names()
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.FirstLine().Get(taken.Path);
        await desk.FirstLine().Get(taken.Path);
        await desk.FirstLine("rob", "rotterdam").Get(taken.Path, ("X-Purpose", "citizen-present"));
        var seenBy = (await Follow(taken)).Json["seenBy"]!.AsArray();
        seenBy.Count.ShouldBe(2);
        seenBy.Single(group => group!["times"]!.GetValue<int>() == 2)!["who"]!.GetValue<string>().ShouldBe("Overheidsloket Utrecht");
        seenBy.Select(group => group!["purpose"]!.GetValue<string>()).ShouldContain("U was bij ons aan het loket of aan de telefoon");
    }

    [Fact]
    public async Task every_reading_is_logged_with_its_purpose_and_a_citizen_only_by_role()
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.FirstLine().Get(taken.Path);
        await Follow(taken);
        (await desk.Specialist("uwv").Get(taken.Path)).ShouldBe(404);
        var entries = await desk.ReadersOf(taken);
        entries.Select(entry => (entry.ReaderId, entry.Purpose, entry.Part)).ShouldBe([("anna", "case-handling", "case-file"), ("citizen", "own-case", "track")], ignoreOrder: true);
    }

    private static string[] States(JsonNode track) => [.. track["steps"]!.AsArray().Select(step => step!["state"]!.GetValue<string>())];
}
