using System.Text.Json;
using System.Text.Json.Nodes;
using Casework.Domain.Terms;
using Casework.Domain.Terms.Calculation;

namespace Casework.Domain.Tests.Terms;

public class TermCalculationTests
{
    [Theory]
    [MemberData(nameof(GoldenCases.Rows), MemberType = typeof(GoldenCases))]
    public void a_worked_case_of_the_law_comes_out_as_the_lawyers_have_it(string id, string policy)
    {
        var policies = new JsonObject(policy.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(name => KeyValuePair.Create<string, JsonNode?>(name, true)));
        var answer = TermCalculation.Calculate(GoldenCases.Kind(id), GoldenCases.Inputs(id), policies.Deserialize<JsonElement>());

        answer.Errors.ShouldBeEmpty();
        Canonical(answer.Result!).ShouldBe(Canonical(GoldenCases.Expected(id, policy)));
        answer.Steps.ShouldNotBeEmpty();
        foreach (var step in answer.Steps)
        {
            step.Rule.ShouldMatch(@"^R\d\.\d+$");
            step.Explanation.In("nl").ShouldNotContain("{");
            step.Explanation.In("en").ShouldNotContain("{");
        }
    }

    [Fact]
    public void the_steps_tell_which_article_led_to_which_day()
    {
        var inputs = """{"receivedOn": "2026-01-05", "termWeeks": 8, "suspensions": [{"type": "4:15-1-a", "invitedOn": "2026-01-14", "deadline": "2026-01-28"}]}""";

        var steps = TermCalculation.Calculate("decision.suspension", JsonElement.Parse(inputs)).ToJson("nl")["steps"]!.AsArray();

        steps.Select(step => $"{step!["article"]} {step["date"]}")
            .ShouldBe(["Awb 4:13 2026-03-02", "Awb 4:15(1)(a) 2026-03-15", "Atw 1(1) 2026-03-16"]);
        steps[1]!["explanation"]!.GetValue<string>().ShouldBe(
            "De termijn stond stil omdat u nog gegevens moest sturen: van donderdag 15 januari 2026 tot en met dinsdag 27 januari 2026. "
            + "Dat geeft 13 dagen extra. De laatste dag wordt zondag 15 maart 2026.");
    }

    [Theory]
    [InlineData("decision.refusalToTreat", """{"invitedOn": "2026-01-14", "deadline": "2026-01-28"}""", """{"from":"2026-01-28","refuseBy":"2026-02-25"}""")]
    [InlineData("message.forwarding", """{"message": "objection", "receivedByWrongBodyOn": "2026-04-02"}""", """{"forwardBy":"2026-04-07","dateOfReceipt":"2026-04-02","countsFrom":"2026-04-02"}""")]
    [InlineData("message.forwarding", """{"message": "application", "receivedByWrongBodyOn": "2026-04-02", "receivedByCompetentBodyOn": "2026-04-08"}""", """{"forwardBy":"2026-04-07","dateOfReceipt":"2026-04-02","countsFrom":"2026-04-08"}""")]
    [InlineData("decision.extension", """{"receivedOn": "2026-01-05", "basis": "statutory", "termWeeks": 8, "noticeSentOn": "2026-02-20", "announcedEnd": "2026-04-13"}""", """{"originalEnd":"2026-03-02","extends":false,"end":"2026-03-02"}""")]
    [InlineData("complaint.term", """{"receivedOn": "2026-03-02", "externalAdvice": true, "adjournWeeks": 4, "agreedUntil": "2026-07-01"}""", """{"end":"2026-07-01","notHandledNoticeBy":"2026-03-30"}""")]
    [InlineData("gdpr.request", """{"receivedOn": "2026-03-10", "extended": true}""", """{"end":"2026-06-10"}""")]
    [InlineData("woo.decision", """{"receivedOn": "2026-03-02", "adjournWeeks": 2, "suspensions": []}""", """{"rawEnd":"2026-04-13","end":"2026-04-13","suspendedDays":0,"dwangsom417Applies":false}""")]
    [InlineData("objection.timely", """{"publishedOn": "2026-02-02", "channel": "post", "postedOn": "2026-03-16", "receivedOn": "2026-03-24"}""", """{"end":"2026-03-16","timely":false,"assessExcuse":true}""")]
    [InlineData("retention.date", """{"sourceDate": null, "years": 5}""", """{"actionDate":null}""")]
    [InlineData("bsn.check", """{"value": "000000000"}""", """{"valid":false}""")]
    [InlineData("calendar.day", """{"date": "2031-04-26"}""", """{"isWorkingDay":false,"isRecognisedOrEquated":true}""")]
    public void rules_without_a_worked_case_are_computed_too(string kind, string inputs, string result)
    {
        var answer = TermCalculation.Calculate(kind, JsonElement.Parse(inputs));

        answer.Errors.ShouldBeEmpty();
        answer.Result!.ToJsonString().ShouldBe(result);
        answer.ToJson("en")["steps"]!.AsArray().ShouldAllBe(step => !step!["explanation"]!.GetValue<string>().Contains('{'));
    }

    [Theory]
    [InlineData("2029-03-29", true)]
    [InlineData("2029-03-30", true)]
    [InlineData("2026-03-30", false)]
    public void a_term_in_a_year_without_known_decrees_says_so(string published, bool says) =>
        TermCalculation.Calculate("objection.term", JsonElement.Parse($$"""{"publishedOn": "{{published}}"}""")).Steps
            .Any(step => step.Explanation.Code == "decrees-unknown").ShouldBe(says);

    /// <summary>The same JSON with its keys in order and 721.0 written as 721.</summary>
    private static string Canonical(JsonNode? node) => node switch
    {
        JsonObject fields => $"{{{string.Join(", ", fields.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {Canonical(pair.Value)}"))}}}",
        JsonArray items => $"[{string.Join(", ", items.Select(Canonical))}]",
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => JsonSerializer.Deserialize<decimal>(value).ToString("G29"),
        null => "null",
        _ => node.ToJsonString(),
    };
}
