namespace Casework.Api.Tests.Stories;

/// <summary>Story G: who can do it alone, with a test person whom the register knows; and who cannot, since nothing is known.</summary>
public sealed class DoingItAloneTests(TestDesk desk)
{
    private const string Bsn = "999993653", Substantial = "http://eidas.europa.eu/LoA/substantial";

    [Fact]
    public async Task a_student_moves_house_and_nobody_has_to_act_at_a_desk()
    {
        var student = desk.SignIn("test-" + Bsn, "citizen", bsn: Bsn, acr: Substantial);
        var answer = await student.Post("/cases", Moving("web", reuse: await Known(student)));
        var taken = TakenIn.Of(answer);
        answer.Json["questions"]!.AsArray().Select(question => question!["triage"]!["route"]!.GetValue<string>()).ShouldBe(["standard", "standard"]);
        (await desk.History(taken)).Count(happened => happened == "question-sent-to-back-office").ShouldBe(2);
        var state = await desk.State(taken);
        state.Questions[0].IsOpen.ShouldBeFalse();
        state.CaseManager.OfficialId.ShouldBe("coordinator-utrecht");
        Decided(await desk.FirstLine().Get(taken.Path))!["legalBasis"]!.GetValue<string>().ShouldBe("Wet BRP 2.20");

        var suggestions = answer.Json["suggestions"]!.AsArray().Select(suggestion => suggestion!["suggestionId"]!.GetValue<string>()).ToArray();
        var page = $"/track/{taken.CaseNumber}/suggestions";
        (await student.Post($"{page}/{suggestions[0]}", new { taken = false, reason = "Heb ik al" })).ShouldBe(200);
        (await student.Post($"{page}/{suggestions[1]}", new { taken = true })).ShouldBe(200);
        await desk.Specialist("toeslagen", "tom").Do(taken, $"questions/{taken.Questions[1]}/decision", new { outcome = "granted", reasons = "Uw huur is aangepast", legalBasis = "Wht 14" });
        (await desk.State(taken)).CaseManager.OfficialId.ShouldBe("coordinator-utrecht");
    }

    [Fact]
    public async Task at_a_counter_facts_do_as_well_for_whoever_shows_a_document_and_over_the_phone_they_do_not()
    {
        var anna = desk.FirstLine();
        var known = (await anna.Get($"{TakenIn.Of(await anna.Post("/cases", Moving("counter", bsn: Bsn))).Path}/known-facts")).Json["facts"]!.AsArray().Select(fact => new { fact = fact!["fact"]!.GetValue<string>() }).ToArray();
        (await Ends(anna, Moving("counter", known, Bsn, means: "document"))).ShouldBeTrue();
        (await Ends(anna, Moving("phone", known, Bsn, means: "questions"))).ShouldBeFalse();
        (await Ends(anna, Moving("counter", known, Bsn))).ShouldBeFalse("nobody said that they know who it is");
        (await Ends(anna, Moving("counter", [.. known.Where(fact => fact != known[^1])], Bsn, means: "document"))).ShouldBeFalse();
    }

    [Fact]
    public async Task nothing_is_granted_and_nothing_is_called_known_when_it_is_not_there()
    {
        foreach (var (person, body) in ((Person, object)[])[
            (desk.SignIn("web", "citizen"), Moving("web", kind: "anonymous")), (desk.Citizen(Scenarios.NewBsn()), Moving("web")), (desk.FirstLine(), Moving("counter", bsn: Scenarios.NewBsn())),
            (desk.FirstLine(), Moving("web", kind: "anonymous"))])
        {
            var answer = await person.Post("/cases", body, ("Accept-Language", "nl"));
            var taken = TakenIn.Of(answer);
            (await desk.State(taken)).Questions.ShouldAllBe(question => question.IsOpen);
            answer.Text.ShouldNotContain("bekend");
        }
    }

    private async Task<bool> Ends(Person person, object body) => !(await desk.State(TakenIn.Of(await person.Post("/cases", body)))).Questions[0].IsOpen;

    private static System.Text.Json.Nodes.JsonNode? Decided(Answer file) => file.ShouldBe(200).Json["questions"]![0]!["decision"];

    private static async Task<object[]> Known(Person citizen) =>
        [.. (await citizen.Get("/me/known-facts")).ShouldBe(200).Json["facts"]!.AsArray().Select(fact => new { fact = fact!["fact"]!.GetValue<string>() })];

    private static object Moving(string channel, object[]? reuse = null, string? bsn = null, string kind = "person", string? means = null) => new
    {
        citizen = new { kind, name = kind == "person" ? "Roos van Dalen" : null, bsn },
        channel,
        lifeEvent = "moving",
        wish = "doItMyself",
        separate = new { reason = "Elke test zijn eigen zaak" },
        questions = new[] { new { text = "Ik ben verhuisd", service = "address-change", formData = Catalogues.FilledIn.Data("address-change") }, new { text = "Mijn huur is lager", service = "rent-benefit-change", formData = Catalogues.FilledIn.Data("rent-benefit-change") } },
        reuse = reuse ?? [],
        identification = means is null ? null : new { means },
    };
}
