namespace Casework.Api.Tests.Cases.Intake;

public sealed class OpenCaseEndpointTests(TestDesk desk)
{
    [Fact, Trait("Category", "Smoke")]
    public async Task an_intake_gives_number_tracking_code_triage_dates_and_suggestions()
    {
        var taken = await desk.FirstLine().TakeIn(null, "aow-pension", "passport");
        taken.Answer.ShouldBe(201).Json["joined"]!.GetValue<bool>().ShouldBeFalse();
        taken.CaseNumber.ShouldMatch("^2026-[0-9]{7}$");
        taken.TrackingCode.Replace("-", "").Length.ShouldBe(26);
        taken.Answer.Headers.Location!.ToString().ShouldBe("/api/v1/cases/" + taken.CaseId);
        taken.Answer.Json["questions"]!.AsArray().Select(question => question!["decideBy"]!.GetValue<string>()).ShouldBe(["2027-01-19", "2026-12-22"]);
        taken.Answer.Json["questions"]![0]!["triage"]!["rules"]!.AsArray().Select(rule => rule!["code"]!.GetValue<string>())
            .ShouldBe(["wish-together", "data-missing", "aow-pension-two-organisations"], ignoreOrder: true);
        taken.Answer.Json["suggestions"]![0]!["service"]!.GetValue<string>().ShouldBe("aio-supplement");
        var history = await desk.History(taken);
        history.ShouldBe(["case-opened", "wish-stated", "question-asked", "triage-advised", "question-asked", "triage-advised", .. history.Skip(6)]);
        history.Skip(6).ShouldAllBe(happened => happened == "suggestion-made");
        taken.Answer.ETag.ShouldBe($"\"{history.Length}\"");
    }

    [Fact]
    public async Task explanations_come_in_the_language_of_the_caller()
    {
        object body = new { citizen = new { kind = "anonymous" }, channel = "phone", questions = new[] { new { text = "Help" } } };
        foreach (var (language, text) in new[] { ("en", "A member of staff"), ("nl", "Een medewerker") })
            (await desk.FirstLine().Post("/cases", body, ("Accept-Language", language))).ShouldBe(201).Text.ShouldContain(text);
    }

    [Fact, Trait("Category", "Smoke")]
    public async Task the_open_case_of_the_citizen_takes_new_questions_at_whichever_counter()
    {
        var bsn = Scenarios.NewBsn();
        var first = await desk.FirstLine().TakeIn(bsn);
        var second = await desk.FirstLine("rob", "rotterdam").TakeIn(bsn, "passport");
        second.Answer.ShouldBe(200).Json["joined"]!.GetValue<bool>().ShouldBeTrue();
        (second.CaseId, second.CaseNumber).ShouldBe((first.CaseId, first.CaseNumber));
        second.Questions.ShouldHaveSingleItem();
        second.Answer.Json["trackingCode"].ShouldBeNull();
        second.Answer.Json["suggestions"]!.AsArray().ShouldBeEmpty();
        (await desk.FirstLine("rob", "rotterdam").Get(first.Path)).ShouldBeProblem(403, "purpose-required");
        (await desk.ReadersOf(first)).ShouldContain(entry => entry.Part == "join" && entry.ReaderId == "rob");
        (await desk.FirstLine("kees").TakeIn(bsn, "passport")).TrackingCode.ShouldBe(first.TrackingCode);
        (await desk.State(first)).CaseManager.OfficialId.ShouldBe("anna");
    }

    [Fact]
    public async Task a_name_that_does_not_go_with_the_number_is_confirmed_first_and_no_name_is_told()
    {
        var bsn = Scenarios.NewBsn();
        object intake(string name, params string[] confirm) => new { citizen = new { kind = "person", name, bsn }, channel = "counter", questions = new[] { new { text = "Nog iets" } }, confirm };
        var first = TakenIn.Of(await desk.FirstLine().Post("/cases", intake("Mevrouw Çelik-de Vries")));
        var differs = await desk.FirstLine("rob", "rotterdam").Post("/cases", intake("Jan Bakker"));
        differs.ShouldBeProblem(409, "name-differs");
        differs.Text.ShouldNotContain("elik");
        (await desk.State(first)).Questions.Count.ShouldBe(1);
        foreach (var goes in (string[])["A. de Vries", "celik", "Mw. Vries"]) (await desk.FirstLine().Post("/cases", intake(goes))).ShouldBe(200);
        (await desk.FirstLine("rob", "rotterdam").Post("/cases", intake("Jan Bakker", "name-differs"))).ShouldBe(200);
        (await desk.FirstLine().Post("/cases", intake("Jan Bakker", "anything"))).ShouldBeProblem(400, "invalid-input");
    }

    [Fact]
    public async Task a_repeat_gives_no_code_back_that_was_renewed_since()
    {
        object intake = new { citizen = new { kind = "anonymous" }, channel = "counter", questions = new[] { new { text = "Vraag" } } };
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var first = TakenIn.Of(await desk.FirstLine().Post("/cases", intake, key));
        (await desk.FirstLine().Post("/cases", intake, key)).Json["trackingCode"]!.GetValue<string>().ShouldBe(first.TrackingCode);
        (await desk.FirstLine().Post($"{first.Path}/tracking-code", new { reason = "Kwijt" })).ShouldBe(201);
        (await desk.FirstLine().Post("/cases", intake, key)).ShouldBe(201).Json["trackingCode"].ShouldBeNull();
    }

    [Fact]
    public async Task a_short_number_is_the_same_citizen()
    {
        var eight = Enumerable.Range(0, 10_000).Select(_ => Scenarios.NewBsn()).First();
        var padded = await desk.FirstLine().TakeIn("0" + EightDigits(eight));
        (await desk.FirstLine().TakeIn(EightDigits(eight))).CaseId.ShouldBe(padded.CaseId);
    }

    [Fact]
    public async Task a_recorded_reason_keeps_a_case_apart_and_a_closed_one_is_not_joined()
    {
        var bsn = Scenarios.NewBsn();
        var first = await desk.FirstLine().TakeIn(bsn);
        var apart = await desk.FirstLine().Post("/cases", new
        {
            citizen = new { kind = "person", bsn },
            channel = "counter",
            questions = new[] { new { text = "Iets anders" } },
            separate = new { reason = "Als bewindvoerder" },
        });
        apart.ShouldBe(201).String("caseId").ShouldNotBe(first.CaseId);
        await desk.FirstLine().AnswerAll(first);
        await desk.FirstLine().Close(first);
        (await desk.FirstLine().TakeIn(bsn)).Answer.ShouldBe(201).String("caseId").ShouldNotBe(apart.String("caseId"));
    }

    [Fact]
    public async Task who_gives_only_a_name_or_nothing_gets_help_too()
    {
        object Visit(object citizen) => new { citizen, channel = "counter", questions = new[] { new { text = "Waar moet ik zijn?" } } };
        foreach (var citizen in (object[])[new { kind = "anonymous" }, new { kind = "person", name = "Jan" }, new { kind = "business", name = "Fietsenmaker" }])
            (await desk.FirstLine().Post("/cases", Visit(citizen))).ShouldBe(201);
    }

    [Fact]
    public async Task another_desk_is_answered_for_by_its_coordinator()
    {
        var answer = await desk.FirstLine().Post("/cases", new { citizen = new { kind = "anonymous" }, channel = "phone", deskId = "groningen", questions = new[] { new { text = "Help" } } });
        (await desk.State(TakenIn.Of(answer))).CaseManager.OfficialId.ShouldBe("coordinator-groningen");
    }

    private static string EightDigits(string seed)
    {
        for (var number = 10_000_000 + (int.Parse(seed) % 80_000_000); ; number++)
            if (Domain.CitizenServiceNumber.HasValidForm(number.ToString())) return number.ToString();
    }
}
