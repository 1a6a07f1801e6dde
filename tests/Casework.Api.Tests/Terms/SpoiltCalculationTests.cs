using System.Text.Json.Nodes;

namespace Casework.Api.Tests.Terms;

/// <summary>The door keeps its word for any input: an answer, or a problem that names the field; never a fault of the server.</summary>
public sealed class SpoiltCalculationTests(TestDesk desk)
{
    private static readonly string[] Spoils = ["null", "-1", "1e300", "\"\"", "\"9999-12-31\"", "[{\"type\":\"\"}]"];

    [Theory]
    [InlineData("calendar.year", """{"year":2026}""")]
    [InlineData("calendar.day", """{"date":"2026-05-04"}""")]
    [InlineData("term.generic", """{"eventDay":"2026-04-02","unit":"days","length":3}""")]
    [InlineData("term.hours", """{"startUtc":"2026-03-27T09:00:00Z","hours":72}""")]
    [InlineData("decision.term", """{"receivedOn":"2026-08-03","unit":"weeks","length":8}""")]
    [InlineData("decision.instant", """{"receivedAtUtc":"2026-03-28T22:59:59Z","unit":"weeks","length":8}""")]
    [InlineData("decision.extension", """{"receivedOn":"2026-01-05","basis":"reasonable","termWeeks":8,"noticeSentOn":"2026-02-20","announcedEnd":"2026-04-13"}""")]
    [InlineData("decision.suspension", """{"receivedOn":"2026-01-05","termWeeks":8,"suspensions":[{"type":"4:15-1-a","invitedOn":"2026-01-14","deadline":"2026-01-28","completedOn":"2026-01-27"}]}""")]
    [InlineData("decision.refusalToTreat", """{"invitedOn":"2026-01-14","deadline":"2026-01-28"}""")]
    [InlineData("objection.term", """{"publishedOn":"2026-02-02"}""")]
    [InlineData("objection.timely", """{"publishedOn":"2026-02-02","channel":"post","postedOn":"2026-03-16","receivedOn":"2026-03-23"}""")]
    [InlineData("objection.decision", """{"publishedOn":"2026-02-02","committee":true,"adjournWeeks":6,"suspensions":[{"type":"7:10-2","invitedOn":"2026-03-20","deadline":"2026-04-03"}],"agreedUntil":"2026-08-31"}""")]
    [InlineData("dwangsom.table", """{"noticeReceivedOn":"2018-05-01","days":[1,2,3]}""")]
    [InlineData("dwangsom.amount", """{"noticeReceivedOn":"2026-05-01","days":14}""")]
    [InlineData("dwangsom.schedule", """{"decisionDue":"2026-03-02","noticeReceivedOn":"2026-03-03","publishedOn":"2026-03-19","exclusion":"4:17-5-b","applicants":3}""")]
    [InlineData("silence.positive", """{"decisionDue":"2026-03-02"}""")]
    [InlineData("complaint.term", """{"receivedOn":"2026-03-02","externalAdvice":false,"adjournWeeks":4,"agreedUntil":"2026-07-01"}""")]
    [InlineData("woo.decision", """{"receivedOn":"2026-03-02","adjournWeeks":0,"suspensions":[{"type":"woo-4.4-3","notifiedOn":"2026-03-10","endedOn":"2026-03-24"}]}""")]
    [InlineData("gdpr.request", """{"receivedOn":"2026-03-10","extended":true}""")]
    [InlineData("retention.date", """{"sourceDate":"2024-02-29","years":1}""")]
    [InlineData("bsn.check", """{"value":"111222333"}""")]
    [InlineData("citizen.reaction", """{"letterSentOn":"2026-03-20","weeks":2}""")]
    [InlineData("hearing.documents", """{"hearingOn":"2026-05-20"}""")]
    [InlineData("message.forwarding", """{"message":"objection","receivedByWrongBodyOn":"2026-04-02"}""")]
    public async Task whatever_is_spoilt_the_field_is_named(string kind, string inputs)
    {
        await Ask(kind, inputs, 200);
        foreach (var name in JsonNode.Parse(inputs)!.AsObject().Select(field => field.Key))
            foreach (var spoil in Spoils)
            {
                var spoilt = JsonNode.Parse(inputs)!.AsObject();
                spoilt[name] = JsonNode.Parse(spoil);
                await Ask(kind, spoilt.ToJsonString(), 200, 400);
            }

        foreach (var nothing in (string[])["{}", "[]", "\"x\"", "3", "null"]) await Ask(kind, nothing, 400);
    }

    private async Task Ask(string kind, string inputs, params int[] statuses)
    {
        var answer = await desk.FirstLine().Post("/terms/calculation", $$"""{"kind":"{{kind}}","inputs":{{inputs}}}""");
        statuses.ShouldContain(answer.Status, $"{kind} {inputs}: {answer.Text}");
        if (answer.Status != 400) return;
        answer.ShouldBeProblem(400, "invalid-input");
        answer.Json["errors"]!.AsObject().ShouldAllBe(error => error.Key.StartsWith("inputs") && error.Value!.AsArray().Count > 0, $"{kind} {inputs}");
    }
}
