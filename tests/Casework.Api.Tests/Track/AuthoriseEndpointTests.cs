using System.Text.Json.Nodes;

namespace Casework.Api.Tests.Track;

/// <summary>Somebody acts on the citizen's behalf, over HTTP: within the mandate, and not a step outside it.</summary>
public sealed class AuthoriseEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task with_a_code_of_their_own_a_representative_reads_and_writes_and_the_citizen_sees_that_they_did()
    {
        var taken = await desk.FirstLine().TakeIn();
        var granted = await Grant(taken, ["read", "answer"]);
        await desk.ShouldHaveRecorded(taken, granted, "mandate-granted");
        var code = Code(granted);
        var read = (await desk.Nobody.Get(Track(taken), code)).ShouldBe(200).Json;
        read["onBehalf"]!["mandateId"]!.GetValue<string>().ShouldBe(granted.String("mandateId"));
        read["onBehalf"]!["text"]!.GetValue<string>().ShouldBe("Mag dit: de zaak lezen, schrijven en antwoord geven. Tot iemand de machtiging stopt.");
        Permitted(read).ShouldContain("message");
        Permitted(read).Intersect(["sendDocument", "dispute", "grantMandate", "chooseReach", "correctOwnData", "requestDestruction", "withdrawSharingConsent"]).ShouldBeEmpty();

        var sent = (await desk.Nobody.Post($"{Track(taken)}/messages", new { text = "Namens mijn moeder" }, code)).ShouldBe(201);
        await desk.ShouldHaveRecorded(taken, sent, "message-received");
        var seen = (await desk.Nobody.Get(Track(taken), Own(taken))).ShouldBe(200).Json;
        seen["messages"]!.AsArray().Single(message => message!["text"]!.GetValue<string>() == "Namens mijn moeder")!["onBehalf"]!.GetValue<bool>().ShouldBeTrue();
        seen["doneByYou"]!.AsArray().Select(deed => deed!["what"]!.GetValue<string>()).ShouldContain("U hebt ons een bericht gestuurd. Iemand met een machtiging deed dit voor u.");
        seen["seenBy"]!.AsArray().ShouldContain(reader => reader!["role"]!.GetValue<string>() == "met een machtiging");
        seen["mandates"]![0]!["accessCode"]!.GetValue<string>().ShouldBe(granted.String("accessCode"));

        var history = (await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/history?limit=200")).Json["items"]!.AsArray();
        history.Single(item => item!["type"]!.GetValue<string>() == "message-received")!["role"]!.GetValue<string>().ShouldBe("representative");
        (await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/readers")).Text.ShouldContain(granted.String("mandateId"));
    }

    [Fact]
    public async Task the_answer_to_the_citizen_is_not_repeated_to_a_representative()
    {
        var taken = await desk.FirstLine().TakeIn();
        var reader = Code(await Grant(taken, ["read"]));
        var (body, key) = (new { text = "Van mij zelf" }, ("Idempotency-Key", "one-and-the-same"));
        var own = (await desk.Nobody.Post($"{Track(taken)}/messages", body, Own(taken), key)).ShouldBe(201);
        (await desk.Nobody.Post($"{Track(taken)}/messages", body, reader, key)).ShouldBeProblem(403, "outside-mandate");
        (await desk.Nobody.Post($"{Track(taken)}/messages", body, Own(taken), key)).Text.ShouldBe(own.Text);
    }

    [Fact]
    public async Task outside_the_scope_every_route_says_so()
    {
        var taken = await desk.TakeInAndHandOff();
        var request = await desk.Specialist("svb").AskForPapers(taken);
        var document = (await desk.Nobody.Upload($"{Track(taken)}/documents", Files.Pdf, headers: Own(taken))).ShouldBe(201).String("documentId");
        var nothing = Code(await Grant(taken, ["object"]));
        var reader = Code(await Grant(taken, ["read"]));
        foreach (var path in (string[])["", $"/documents/{document}", "/dossier"]) (await desk.Nobody.Get(Track(taken) + path, nothing)).ShouldBeProblem(403, "outside-mandate");
        foreach (var path in (string[])[$"/documents/{document}", "/dossier"]) (await desk.Nobody.Get(Track(taken) + path, reader)).ShouldBeProblem(403, "outside-mandate");
        (await desk.Nobody.Get(Track(taken), reader)).Json["documents"]!.AsArray().ShouldBeEmpty();

        foreach (var (path, body) in Acts(taken, request)) (await desk.Nobody.Post(Track(taken) + path, body, reader)).ShouldBeProblem(403, "outside-mandate");
        (await desk.Nobody.Upload($"{Track(taken)}/documents", Files.Pdf, headers: reader)).ShouldBeProblem(403, "outside-mandate");
        (await desk.Nobody.Post($"{Track(taken)}/disputes", new { questionId = taken.Question, text = "Niet eens" }, nothing)).ShouldBe(201);
    }

    [Fact]
    public async Task outside_the_scope_nobody_hears_of_faults_of_the_body()
    {
        var taken = await desk.TakeInAndHandOff();
        var request = await desk.Specialist("svb").AskForPapers(taken);
        var reader = Code(await Grant(taken, ["read"]));
        IEnumerable<string> paths =
        [
            .. Acts(taken, request).Select(act => act.Item1), "/documents", "/call-backs", "/sharing-consents", $"/facts/{Guid.NewGuid()}/correction", $"/suggestions/{Guid.NewGuid()}",
            $"/call-backs/{Guid.NewGuid()}/withdrawal", $"/help-requests/{Guid.NewGuid()}/withdrawal", $"/help-offers/{Guid.NewGuid()}/choice",
        ];
        foreach (var path in paths)
            foreach (var body in (object[])[new { nonsense = true }, "x", new { text = 7, questionId = "x" }])
                (await desk.Nobody.Post(Track(taken) + path, body, reader)).ShouldBeProblem(403, "outside-mandate");
        (await desk.Nobody.Upload($"{Track(taken)}/documents", Files.Program, headers: reader)).ShouldBeProblem(403, "outside-mandate");
    }

    [Fact]
    public async Task outside_the_questions_nobody_hears_of_other_faults_and_within_them_everybody_does()
    {
        var taken = await desk.FirstLine().TakeIn(null, ["aow-pension", "passport"]);
        var code = Code(await Grant(taken, ["read", "answer", "object"], [taken.Questions[1]]));
        (string Path, object Body)[] outside =
        [
            ("/disputes", new { questionId = taken.Questions[0] }), ("/disputes", new { text = "" }), ("/objections", new { questionId = taken.Questions[0] }),
            ("/call-backs", new { questionId = taken.Questions[0], phone = "x" }), ("/notice-of-default", new { questionId = taken.Questions[0] }), ("/support-need", new { level = "nonsense" }),
            ("/messages", new { aboutReader = "x" }), ("/help", new { kind = "person" }), ("/help", new { kind = "localHelper", text = "" }), ("/help", new { phone = "x", questionId = taken.Questions[0] }),
        ];
        foreach (var (path, body) in outside) (await desk.Nobody.Post(Track(taken) + path, body, code)).ShouldBeProblem(403, "outside-mandate");
        foreach (var path in (string[])["/disputes", "/objections", "/call-backs"])
            (await desk.Nobody.Post(Track(taken) + path, new { questionId = taken.Questions[1] }, code)).Status.ShouldBe(400, path);
        (await desk.Nobody.Post($"{Track(taken)}/messages", new { text = "" }, code)).Status.ShouldBe(400);
        (await desk.Nobody.Post($"{Track(taken)}/help", new { phone = "x", questionId = taken.Questions[1] }, code)).Status.ShouldBe(400);
    }

    [Fact]
    public async Task a_mandate_about_one_question_shows_nothing_of_another()
    {
        var taken = await desk.FirstLine().TakeIn(null, ["aow-pension", "passport"]);
        await desk.FirstLine().Do(taken, "messages", new { text = "Over alles" }, 201);
        var code = Code(await Grant(taken, ["read", "answer", "object"], [taken.Questions[1]]));
        var read = (await desk.Nobody.Get(Track(taken), code)).ShouldBe(200);
        read.Json["questions"]!.AsArray().ShouldHaveSingleItem()!["questionId"]!.GetValue<string>().ShouldBe(taken.Questions[1]);
        read.Text.ShouldNotContain(taken.Questions[0]);
        read.Text.ShouldNotContain("Over alles");
        (await desk.Nobody.Post($"{Track(taken)}/disputes", new { questionId = taken.Questions[0], text = "Niet eens" }, code)).ShouldBeProblem(403, "outside-mandate");
        (await desk.Nobody.Post($"{Track(taken)}/disputes", new { questionId = taken.Questions[1], text = "Niet eens" }, code)).ShouldBe(201);
        (await desk.Nobody.Post($"{Track(taken)}/messages", new { text = "Een vraag" }, code)).ShouldBe(201);
    }

    [Fact]
    public async Task who_signs_in_finds_the_cases_of_others_among_their_own_and_no_more_after_the_end()
    {
        var (mother, son) = (Scenarios.NewBsn(), Scenarios.NewBsn());
        var (hers, his) = (await desk.FirstLine().TakeIn(mother), await desk.FirstLine().TakeIn(son));
        var mandate = (await desk.Citizen(mother).Post($"{Track(hers)}/mandates", new { name = "Mijn zoon", bsn = son, scopes = (string[])["read", "object"] })).ShouldBe(201).String("mandateId");
        (await Listed(son)).ShouldBe([(hers.CaseNumber, true), (his.CaseNumber, false)], ignoreOrder: true);
        (await Listed(mother)).ShouldBe([(hers.CaseNumber, false)]);
        (await desk.Citizen(son).Get(Track(hers))).ShouldBe(200).Json["onBehalf"]!["mandateId"]!.GetValue<string>().ShouldBe(mandate);
        (await desk.Citizen(son).Post($"{Track(hers)}/mandates", new { name = "Ik", scopes = (string[])["read"] })).ShouldBeProblem(403, "outside-mandate");
        (await desk.Citizen(son).Get("/me/dossier")).Text.ShouldNotContain(hers.CaseNumber);

        (await desk.Citizen(mother).Post($"{Track(hers)}/mandates/{mandate}/withdrawal")).ShouldBe(204);
        (await Listed(son)).ShouldBe([(his.CaseNumber, false)]);
        (await desk.Citizen(son).Get(Track(hers))).ShouldBeProblem(404, "not-found");
        (await desk.Citizen(son).Post($"{Track(hers)}/disputes", new { text = "Niet eens" })).ShouldBeProblem(404, "not-found");
    }

    [Fact]
    public async Task who_lays_it_down_can_do_nothing_any_more()
    {
        var taken = await desk.FirstLine().TakeIn();
        var (mine, other) = (await Grant(taken, ["read", "answer"]), await Grant(taken, ["read"]));
        (await desk.Nobody.Post($"{Track(taken)}/mandates/{other.String("mandateId")}/withdrawal", new { }, Code(mine))).ShouldBeProblem(404, "not-found");
        var answer = (await desk.Nobody.Post($"{Track(taken)}/mandates/{mine.String("mandateId")}/withdrawal", new { }, Code(mine))).ShouldBe(204);
        await desk.ShouldHaveRecorded(taken, answer, "mandate-withdrawn");
        (await desk.Nobody.Get(Track(taken), Code(mine))).ShouldBeProblem(403, "mandate-ended");
        (await desk.Nobody.Post($"{Track(taken)}/messages", new { text = "Nog iets" }, Code(mine))).ShouldBeProblem(403, "mandate-ended");
        (await desk.Nobody.Get(Track(taken), Code(other))).ShouldBe(200);
    }

    [Fact]
    public async Task nobody_learns_of_a_mandate_by_guessing()
    {
        var taken = await desk.FirstLine().TakeIn();
        await Grant(taken, ["read"]);
        (await desk.Nobody.Get(Track(taken), ("X-Tracking-Code", "AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AA"))).ShouldBeProblem(404, "not-found");
        (await desk.Citizen(Scenarios.NewBsn()).Get(Track(taken))).ShouldBeProblem(404, "not-found");
        (await desk.Nobody.Post($"{Track(taken)}/mandates", new { name = "Ik", scopes = (string[])["read"] })).ShouldBeProblem(401, "sign-in-required");
    }

    private static IEnumerable<(string, object)> Acts(TakenIn taken, string request) =>
    [
        ("/messages", new { text = "Dag" }), ("/help", new { }), ($"/information-requests/{request}/response", new { text = "Hier" }), ($"/information-requests/{request}/extension", new { reason = "Ziek" }),
        ("/disputes", new { text = "Niet eens" }), ("/objections", new { questionId = taken.Question, text = "Nee" }), ("/notice-of-default", new { questionId = taken.Question }),
        ("/support-need", new { level = "guidance" }), ("/reach", new { channel = "none" }), ("/corrections", new { name = "Iemand", reason = "Fout" }), ("/destruction-request", new { }),
        ("/sharing-consents/withdrawal", new { organisation = "svb" }), ("/mandates", new { name = "Ik", scopes = (string[])["read"] }),
    ];

    private Task<Answer> Grant(TakenIn taken, string[] scopes, string[]? questionIds = null) => desk.Nobody.Post($"{Track(taken)}/mandates", new { name = "Mijn zoon", scopes, questionIds }, Own(taken));

    private async Task<IEnumerable<(string, bool)>> Listed(string bsn) => (await desk.Citizen(bsn).Get("/me/cases")).ShouldBe(200).Json["items"]!.AsArray()
        .Select(item => (item!["caseNumber"]!.GetValue<string>(), item["onBehalf"]!.GetValue<bool>()));

    private static IEnumerable<string> Permitted(JsonNode read) => read["permittedActions"]!.AsArray().Select(action => action!.GetValue<string>());

    private static string Track(TakenIn taken) => $"/track/{taken.CaseNumber}";

    private static (string, string) Own(TakenIn taken) => ("X-Tracking-Code", taken.TrackingCode);

    private static (string, string) Code(Answer granted) => ("X-Tracking-Code", granted.ShouldBe(201).String("accessCode"));
}
