using System.Text.Json.Nodes;

namespace Casework.Api.Tests.Track;

/// <summary>Every act that touches the term is in the case file with rule and article, and is told to the citizen.</summary>
public sealed class TermMessagesTests(TestDesk desk)
{
    [Fact]
    public async Task a_rest_its_end_and_an_extension_are_each_told_with_the_reason()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.FirstLine().TakeIn(bsn);
        var svb = desk.Specialist("svb");
        await svb.Accept(taken, await desk.FirstLine().Offer(taken));
        await svb.Do(taken, $"questions/{taken.Question}/term/suspension", new { ground = "4:15-1-b", reason = "Wij vroegen het in Spanje na" });
        (await Told(taken)).Last().ShouldBe(
            "De termijn staat stil vanaf woensdag 25 november 2026 omdat wij informatie uit het buitenland nodig hadden. De laatste dag was dinsdag 19 januari 2027. Die schuift op zolang de termijn stilstaat. Wij vroegen het in Spanje na");
        (await Term(taken))["suspended"]!.GetValue<bool>().ShouldBeFalse("the first day that stands still is tomorrow");

        await svb.Do(taken, $"questions/{taken.Question}/term/resumption", new { reason = "Er kwam antwoord" });
        await svb.Do(taken, $"questions/{taken.Question}/term/extension", new { reason = "Wij wachten op een arts", until = "2027-02-15" });
        (await Told(taken)).Last().ShouldStartWith("De datum van ons besluit is veranderd. Die was 19 januari 2027 en is nu 15 februari 2027. Op dinsdag 24 november 2026 schreven wij u dat wij meer tijd nodig hebben.");
        (await Told(taken, "en")).Last().ShouldStartWith("The date of our decision has changed.");

        var history = (await Term(taken))["history"]!.AsArray();
        history.Select(change => (change!["rule"]!.GetValue<string>(), change["article"]!.GetValue<string>())).ShouldBe(
            [("R1.2", "Awb 4:13"), ("R1.4", "Awb 4:15(1)(b)"), ("R1.4", "Awb 4:15(1)(b)"), ("R1.3", "Awb 4:14(3)")]);
        history[^1]!["was"]!.GetValue<string>().ShouldBe("2027-01-19");
        history[^1]!["decideBy"]!.GetValue<string>().ShouldBe("2027-02-15");

        var dossier = (await desk.Citizen(bsn).Get("/me/dossier")).ShouldBe(200).Json["items"]!.AsArray();
        dossier.Select(item => item!["text"]!.GetValue<string>()).Count(text => text.StartsWith("De termijn") || text.StartsWith("De datum van ons besluit")).ShouldBe(3);
    }

    [Fact]
    public async Task delay_that_the_citizen_agreed_to_names_the_consent()
    {
        var taken = await desk.TakeInAndHandOff();
        await desk.Specialist("svb").Do(taken, $"questions/{taken.Question}/term/suspension", new { ground = "4:15-2-a", reason = "Eerst mediation" });
        (await Term(taken))["history"]!.AsArray().Last()!["article"]!.GetValue<string>().ShouldBe("Awb 4:15(2)(a)");
        (await Told(taken)).Last().ShouldContain("u schriftelijk akkoord ging met uitstel");
    }

    [Fact]
    public async Task the_promised_day_stands_beside_the_legal_one_on_the_standard_route_only()
    {
        var standard = await desk.FirstLine().TakeInAlone("rent-benefit-change");
        var term = await Term(standard);
        term["promisedBy"]!.GetValue<string>().ShouldBe("2026-12-08");
        term["decideBy"]!.GetValue<string>().ShouldBe("2027-01-19");
        (await Question(standard))["promisedBy"]!.GetValue<string>().ShouldBe("2026-12-08");
        (await Question(standard))["decideBy"]!.GetValue<string>().ShouldBe("2027-01-19");

        var tailored = await desk.FirstLine().TakeIn(null, "rent-benefit-change");
        (await Term(tailored))["promisedBy"].ShouldBeNull();
        (await Question(tailored))["promisedBy"].ShouldBeNull();
    }

    [Fact]
    public async Task the_case_file_says_whose_turn_it_was()
    {
        var taken = await desk.TakeInAndHandOff();
        await desk.Specialist("svb").AskForPapers(taken);
        var turns = (await desk.FirstLine().Get(taken.Path)).Json["questions"]![0]!["turns"]!;
        turns["now"]!.GetValue<string>().ShouldBe("citizen");
        foreach (var part in (string[])["us", "citizen", "secondLine", "mediation", "shelf"]) turns[part]!.GetValue<long>().ShouldBe(0, part);
    }

    private async Task<JsonNode> Question(TakenIn taken) =>
        (await desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", taken.TrackingCode))).ShouldBe(200).Json["questions"]![0]!;

    private async Task<JsonNode> Term(TakenIn taken) => (await desk.FirstLine().Get(taken.Path)).ShouldBe(200).Json["questions"]![0]!["term"]!;

    private async Task<string[]> Told(TakenIn taken, string language = "nl") =>
        [.. (await desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", taken.TrackingCode), ("Accept-Language", language))).ShouldBe(200)
            .Json["messages"]!.AsArray().Select(message => message!["text"]!.GetValue<string>())];
}
