using Casework.Api.Tests.Catalogues;

namespace Casework.Api.Tests.Cases.Facts;

/// <summary>What a service asks: with the question, later, corrected, by the desk and by the citizen.</summary>
public sealed class FillInFormEndpointTests(TestDesk desk)
{
    private const string Substantial = "http://eidas.europa.eu/LoA/substantial";

    [Fact]
    public async Task what_is_filled_in_at_intake_shows_in_the_case_file_and_what_is_missing_beside_it()
    {
        var taken = await Moving(new { housing = "owner" });
        var asked = await Question(taken);
        asked["formData"]!.ToJsonString().ShouldBe("""{"housing":"owner"}""");
        Codes(asked["missing"]!).ShouldBe(["newAddress", "moveDate"]);
        (await desk.History(taken)).ShouldContain("form-filled-in");
    }

    [Fact]
    public async Task what_does_not_fit_is_named_by_its_field_and_nothing_is_stored()
    {
        var bsn = Scenarios.NewBsn();
        await desk.FirstLine().ShouldHearOf("/cases", Intake(new { housing = "palace", moveDate = "morgen", newAddress = new { street = "Dam" }, colour = "rood" }, bsn),
            ("questions[0].formData.housing", "unknown-option"), ("questions[0].formData.moveDate", "not-a-date"), ("questions[0].formData.newAddress.houseNumber", "required"),
            ("questions[0].formData.newAddress.city", "required"), ("questions[0].formData.newAddress.postcode", "required"), ("questions[0].formData.colour", "unknown-field"));
        (await desk.Citizen(bsn).Get("/me/cases")).Json["items"]!.AsArray().ShouldBeEmpty();
        var taken = await Moving(new { });
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/questions/{taken.Question}/form-data", new { formData = new { housing = "palace" } }, ("formData.housing", "unknown-option"));
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/questions/{taken.Question}/form-data", new { }, ("formData", "required"));
    }

    [Fact]
    public async Task a_postcode_is_kept_as_it_is_written_also_in_what_the_citizen_takes_along_and_nobody_is_born_tomorrow()
    {
        var bsn = Scenarios.NewBsn();
        var taken = TakenIn.Of(await desk.FirstLine().Post("/cases", Intake(new { newAddress = new { street = "Dam", houseNumber = "1", postcode = "1012jl", city = "Amsterdam" } }, bsn)));
        (await Question(taken))["formData"]!["newAddress"]!["postcode"]!.GetValue<string>().ShouldBe("1012 JL");
        var own = (await desk.Citizen(bsn).Get("/me/export")).ShouldBe(200).Json["cases"]![0]!["case"]!["questions"]![0]!;
        own["formData"]!["newAddress"]!["postcode"]!.GetValue<string>().ShouldBe("1012 JL");

        var benefit = await desk.FirstLine().TakeIn(null, "unemployment-benefit");
        await desk.FirstLine().ShouldHearOf($"{benefit.Path}/questions/{benefit.Question}/form-data", new { formData = new { birthDate = "2030-01-01" } }, ("formData.birthDate", "date-in-the-future"));
    }

    [Fact]
    public async Task missing_data_is_what_the_service_asks_whatever_the_caller_says()
    {
        var (silent, claiming) = (await desk.FirstLine().Post("/cases", Intake(new { })), await desk.FirstLine().Post("/cases", Intake(new { }, facts: new { missing = new[] { "payslip" } })));
        Rules(silent).ShouldBe(Rules(claiming));
        Rules(silent).ShouldContain("data-missing");
        Codes((await Question(TakenIn.Of(claiming)))["missing"]!).ShouldBe(["newAddress", "moveDate", "housing"]);
        var whole = await desk.FirstLine().Post("/cases", Intake(FilledIn.Data("address-change")!, facts: new { missing = new[] { "payslip" } }));
        Rules(whole).ShouldBe(["address-change-standard"]);
    }

    [Fact]
    public async Task a_correction_is_an_event_that_keeps_the_other_fields_and_null_takes_one_away()
    {
        var taken = await Moving(new { housing = "owner", moveDate = "2026-12-01" });
        var path = $"questions/{taken.Question}/form-data";
        await desk.FirstLine().Do(taken, path, new { formData = new { moveDate = "2026-12-05" } });
        (await Question(taken))["formData"]!.ToJsonString().ShouldBe("""{"housing":"owner","moveDate":"2026-12-05"}""");
        await desk.FirstLine().Do(taken, path, new { formData = new { moveDate = (string?)null } });
        (await Question(taken))["formData"]!.ToJsonString().ShouldBe("""{"housing":"owner"}""");
        (await desk.History(taken)).Count(name => name == "form-filled-in").ShouldBe(3);
    }

    [Fact]
    public async Task the_citizen_completes_the_form_on_the_page_and_what_was_missing_is_granted()
    {
        var student = desk.SignIn("test-999993653", "citizen", bsn: "999993653", acr: Substantial);
        var facts = (await student.Get("/me/known-facts")).Json["facts"]!.AsArray().Select(fact => new { fact = fact!["fact"]!.GetValue<string>() });
        var taken = TakenIn.Of(await student.Post("/cases", Intake(new { housing = "owner" }, reuse: facts)));
        (await desk.State(taken)).Questions[0].IsOpen.ShouldBeTrue();
        (await student.Post($"/track/{taken.CaseNumber}/form-data", new { questionId = taken.Question, formData = FilledIn.Data("address-change") })).ShouldBe(204);
        (await desk.State(taken)).Questions[0].IsOpen.ShouldBeFalse();
        var page = (await student.Get($"/track/{taken.CaseNumber}")).Json["questions"]![0]!;
        page["formData"]!["housing"]!.GetValue<string>().ShouldBe("owner");
        page["decision"]!["legalBasis"]!.GetValue<string>().ShouldBe("Wet BRP 2.20");
        page["decision"]!["reasons"]!.GetValue<string>().ShouldContain("uw nieuwe adres");
    }

    [Fact]
    public async Task how_the_citizen_was_identified_is_recorded_with_who_said_it()
    {
        var taken = TakenIn.Of(await desk.FirstLine().Post("/cases", Intake(new { }, means: "document")));
        var file = (await desk.FirstLine().Get(taken.Path)).Json;
        var known = file["identifications"]!.AsArray().ShouldHaveSingleItem()!;
        (known["means"]!.GetValue<string>(), known["author"]!["id"]!.GetValue<string>()).ShouldBe(("document", "anna"));
        await desk.FirstLine().Do(taken, "contacts", new { channel = "counter", direction = "in", summary = "Aan het loket", identification = new { means = "questions" } }, 201);
        (await desk.FirstLine().Get(taken.Path)).Json["contacts"]![0]!["identification"]!["means"]!.GetValue<string>().ShouldBe("questions");
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/contacts", new { channel = "counter", direction = "in", summary = "x", identification = new { means = "document", level = "high" } },
            ("identification.level", "not-for-this-kind"));
    }

    private async Task<System.Text.Json.Nodes.JsonNode> Question(TakenIn taken) => (await desk.FirstLine().Get(taken.Path)).ShouldBe(200).Json["questions"]![0]!;

    private async Task<TakenIn> Moving(object form) => TakenIn.Of(await desk.FirstLine().Post("/cases", Intake(form)));

    private static IEnumerable<string> Rules(Answer answer) => answer.Json["questions"]![0]!["triage"]!["rules"]!.AsArray().Select(rule => rule!["code"]!.GetValue<string>());

    private static IEnumerable<string> Codes(System.Text.Json.Nodes.JsonNode codes) => codes.AsArray().Select(code => code!.GetValue<string>());

    private static object Intake(object form, string? bsn = null, object? facts = null, IEnumerable<object>? reuse = null, string? means = null) => new
    {
        citizen = new { kind = "person", name = reuse is null ? "Roos van Dalen" : null, bsn = reuse is null ? bsn ?? Scenarios.NewBsn() : null },
        channel = reuse is null ? "counter" : "web",
        wish = "doItMyself",
        separate = reuse is null ? null : new { reason = "Elke test zijn eigen zaak" },
        questions = new[] { new { text = "Ik ben verhuisd", service = "address-change", formData = form, facts } },
        reuse = reuse ?? [],
        identification = means is null ? null : new { means },
    };
}
