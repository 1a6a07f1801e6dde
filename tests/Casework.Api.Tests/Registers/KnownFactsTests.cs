namespace Casework.Api.Tests.Registers;

/// <summary>Facts of registers, from being shown to being called wrong. The numbers are of test persons.</summary>
public sealed class KnownFactsTests(TestDesk desk)
{
    private const string Bsn = "999990019", Substantial = "http://eidas.europa.eu/LoA/substantial";

    [Fact]
    public async Task a_citizen_sees_what_is_known_with_its_source_and_date()
    {
        var facts = (await Sam.Get("/me/known-facts")).ShouldBe(200).Json["facts"]!.AsArray();
        facts.Select(fact => fact!["attribute"]!.GetValue<string>()).ShouldBe(["name", "birthDate", "address"]);
        facts.ShouldAllBe(fact => fact!["source"]!.GetValue<string>() == "brp" && fact["readAt"] != null);
        (await Citizen(null).Get("/me/known-facts")).ShouldBeProblem(403, "assurance-too-low");
        (await desk.FirstLine().Get("/me/known-facts")).ShouldBeProblem(403, "not-allowed");
    }

    [Fact]
    public async Task an_official_reads_them_at_the_source_and_the_reading_is_logged()
    {
        object intake(params string[] confirm) => new { citizen = new { kind = "person", name = "Mevrouw De Vries", bsn = Bsn }, channel = "counter", questions = new[] { new { text = "Ik verhuis" } }, confirm };
        (await desk.FirstLine().Post("/cases", intake())).ShouldBeProblem(409, "name-differs");
        var taken = TakenIn.Of(await desk.FirstLine().Post("/cases", intake("name-differs")));
        var known = (await desk.FirstLine().Get($"{taken.Path}/known-facts")).ShouldBe(200).Json;
        known["facts"]![2]!["value"]!.GetValue<string>().ShouldBe("Lange Nieuwstraat 12, 3512 PH UTRECHT");
        known["unavailable"]!.AsArray().ShouldBeEmpty();
        (await desk.ReadersOf(taken)).ShouldContain(entry => entry.Part == "known-facts" && entry.ReaderId == "anna");
        (await desk.FirstLine("rob", "rotterdam").Get($"{taken.Path}/known-facts")).ShouldBeProblem(403, "purpose-required");
        (await desk.Specialist("duo").Get($"{taken.Path}/known-facts")).ShouldBeProblem(404, "not-found");
    }

    [Fact]
    public async Task an_act_keeps_only_what_it_rests_on_and_a_wrong_fact_goes_to_the_registers_holder()
    {
        var facts = (await Sam.Get("/me/known-facts")).Json["facts"]!.AsArray();
        var taken = TakenIn.Of(await Ask(Sam, [.. facts.Select(fact => new { fact = fact!["fact"]!.GetValue<string>() })]));
        var history = await desk.History(taken);
        history.Count(name => name == "fact-reused").ShouldBe(2); // A move rests on name and address, not on the date of birth.
        var file = (await desk.FirstLine("rosa", "utrecht").Get(taken.Path)).ShouldBe(200).Json;
        var address = file["facts"]!.AsArray().First(fact => fact!["attribute"]!.GetValue<string>() == "address")!;
        address["decisions"]!.AsArray().Count.ShouldBe(1);

        var path = $"/track/{taken.CaseNumber}/facts/{address["factId"]}/correction";
        await Sam.ShouldHearOf(path, new { }, ("text", "required"));
        var asked = (await Sam.Post(path, new { text = "Ik ben verhuisd" })).ShouldName("questionId");
        (await desk.History(taken)).ShouldContain("fact-disputed");
        (await Sam.Post(path, new { text = "Nog eens" })).ShouldBeProblem(409, "already-disputed");
        (await Sam.Post($"/track/{taken.CaseNumber}/facts/{Guid.CreateVersion7()}/correction", new { text = "Hè?" })).ShouldBeProblem(404, "not-found");
        var correction = (await desk.State(taken)).Question(Guid.Parse(asked.String("questionId")))!;
        (correction.Service, correction.Organisation, correction.Holder.BackOffice).ShouldBe(("personal-records-correction", "gemeente-utrecht", true));
        var told = (await Sam.Get($"/track/{taken.CaseNumber}")).Json["facts"]!.AsArray().First(fact => fact!["factId"]!.GetValue<string>() == address["factId"]!.GetValue<string>())!;
        told["inDoubt"]!.GetValue<bool>().ShouldBeTrue();
        told["decisions"]!.AsArray().Select(name => name!.GetValue<string>()).ShouldBe(["Verhuizing doorgeven"]);
    }

    [Fact]
    public async Task a_fact_of_somebody_else_or_made_up_is_no_fact()
    {
        var fact = (await Sam.Get("/me/known-facts")).Json["facts"]![0]!["fact"]!.GetValue<string>();
        (await Ask(desk.Citizen(Scenarios.NewBsn()), new { fact })).ShouldBeProblem(400, "unknown-fact");
        (await Ask(Sam, new { fact = "verzonnen" })).ShouldBeProblem(400, "unknown-fact");
    }

    [Fact]
    public async Task all_own_cases_are_listed_and_nobody_elses()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.FirstLine().TakeIn(bsn);
        var item = (await desk.Citizen(bsn).Get("/me/cases")).ShouldBe(200).Json["items"]!.AsArray().ShouldHaveSingleItem()!;
        item["caseNumber"]!.GetValue<string>().ShouldBe(taken.CaseNumber);
        (await desk.Citizen(Scenarios.NewBsn()).Get("/me/cases")).ShouldBe(200).Json["items"]!.AsArray().ShouldBeEmpty();
        (await desk.FirstLine().Get("/me/cases")).ShouldBeProblem(403, "not-allowed");
    }

    private Person Sam => Citizen(Substantial);

    private Person Citizen(string? acr) => desk.SignIn("test-" + Bsn, "citizen", bsn: Bsn, acr: acr);

    private static Task<Answer> Ask(Person citizen, params object[] reuse) => citizen.Post("/cases", new
    {
        citizen = new { kind = "person" },
        channel = "web",
        wish = "doItMyself",
        separate = new { reason = "Elke test zijn eigen zaak" },
        questions = new[] { new { text = "Ik verhuis", service = "address-change", formData = Catalogues.FilledIn.Data("address-change") } },
        reuse,
    });
}
