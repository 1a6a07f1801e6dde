using System.Text.Json;
using Casework.Domain.Terms;
using Casework.Domain.Terms.Calculation;

namespace Casework.Domain.Tests.Terms;

public class TermCalculationErrorsTests
{
    [Theory]
    [InlineData("term.magic", "{}", "kind", "unknown-kind")]
    [InlineData("calendar.year", """{"year": 1999}""", "inputs.year", "year-unknown")]
    [InlineData("calendar.year", """{"year": 2032}""", "inputs.year", "year-unknown")]
    [InlineData("calendar.year", """{"year": "2026"}""", "inputs.year", "not-a-whole-number")]
    [InlineData("calendar.day", """{"date": "2026-02-30"}""", "inputs.date", "not-a-date")]
    [InlineData("calendar.day", """{"date": "2126-02-03"}""", "inputs.date", "year-unknown")]
    [InlineData("calendar.day", "{}", "inputs.date", "required")]
    [InlineData("term.generic", """{"eventDay": "2026-01-05", "unit": "fortnights", "length": 2}""", "inputs.unit", "unknown-value")]
    [InlineData("term.generic", """{"eventDay": "2026-01-05", "unit": "weeks", "length": 0}""", "inputs.length", "out-of-range")]
    [InlineData("term.hours", """{"startUtc": "2026-03-27", "hours": 72}""", "inputs.startUtc", "not-an-instant")]
    [InlineData("term.hours", """{"startUtc": "2026-03-27T09:00:00", "hours": 72}""", "inputs.startUtc", "not-an-instant")]
    [InlineData("decision.extension", """{"receivedOn": "2026-01-05", "basis": "reasonable", "termWeeks": 8, "noticeSentOn": "2026-01-01", "announcedEnd": "2026-04-13"}""", "inputs.noticeSentOn", "before-receipt")]
    [InlineData("decision.extension", """{"receivedOn": "2026-01-05", "basis": "reasonable", "termWeeks": 8, "noticeSentOn": "2026-02-20", "announcedEnd": "2026-02-28"}""", "inputs.announcedEnd", "end-before-start")]
    [InlineData("decision.suspension", """{"receivedOn": "2026-01-05", "termWeeks": 8, "suspensions": [{"type": "4:15-2-a", "from": "2026-02-10", "to": "2026-02-01"}]}""", "inputs.suspensions[0].to", "end-before-start")]
    [InlineData("decision.suspension", """{"receivedOn": "2026-01-05", "termWeeks": 8, "suspensions": [{"type": "4:15-1-a", "invitedOn": "2026-02-10", "deadline": "2026-02-01"}]}""", "inputs.suspensions[0].deadline", "end-before-start")]
    [InlineData("decision.suspension", """{"receivedOn": "2026-01-05", "termWeeks": 8, "suspensions": [{"type": "4:15-2-a", "from": "2026-02-01", "to": "2026-02-10"}, {"type": "4:15-2-a", "from": "2026-02-10", "to": "2026-02-12"}]}""", "inputs.suspensions[1].type", "overlapping-suspension")]
    [InlineData("decision.suspension", """{"receivedOn": "2026-01-05", "termWeeks": 8, "suspensions": [{"type": "4:99", "from": "2026-02-01", "to": "2026-02-10"}]}""", "inputs.suspensions[0].type", "unknown-ground")]
    [InlineData("decision.suspension", """{"receivedOn": "2026-01-05", "termWeeks": 8, "suspensions": [{"type": "4:15-2-a", "from": "2026-01-01", "to": "2026-02-10"}]}""", "inputs.suspensions[0].from", "before-receipt")]
    [InlineData("objection.decision", """{"publishedOn": "2026-02-02", "committee": false, "adjournWeeks": 7, "suspensions": [], "agreedUntil": null}""", "inputs.adjournWeeks", "out-of-range")]
    [InlineData("objection.decision", """{"publishedOn": "2026-02-02", "committee": false, "adjournWeeks": 0, "suspensions": [{"type": "4:15-2-a", "from": "2026-04-01", "to": "2026-04-10"}]}""", "inputs.suspensions[0].type", "ground-not-for-this-term")]
    [InlineData("objection.timely", """{"publishedOn": "2026-02-02", "channel": "post", "postedOn": "2026-03-16", "receivedOn": "2026-03-10"}""", "inputs.receivedOn", "end-before-start")]
    [InlineData("objection.timely", """{"publishedOn": "2026-02-02", "channel": "electronic"}""", "inputs.receivedAtUtc", "required")]
    [InlineData("objection.timely", """{"publishedOn": "2026-02-02", "channel": "counter"}""", "inputs.receivedOn", "required")]
    [InlineData("complaint.term", """{"receivedOn": "2026-02-02", "externalAdvice": false, "adjournWeeks": 5}""", "inputs.adjournWeeks", "out-of-range")]
    [InlineData("dwangsom.amount", """{"noticeReceivedOn": "2009-09-30", "days": 3}""", "inputs.noticeReceivedOn", "before-penalty")]
    [InlineData("dwangsom.schedule", """{"decisionDue": "2026-03-02", "noticeReceivedOn": "2026-03-03", "exclusion": "4:17-5-z"}""", "inputs.exclusion", "unknown-value")]
    [InlineData("dwangsom.table", """{"noticeReceivedOn": "2026-03-03", "days": [1, -2]}""", "inputs.days[1]", "out-of-range")]
    [InlineData("retention.date", """{"sourceDate": "2026-03-03", "years": -1}""", "inputs.years", "out-of-range")]
    [InlineData("bsn.check", """{"value": 111222333}""", "inputs.value", "not-a-text")]
    public void bad_input_gets_field_and_reason(string kind, string inputs, string field, string reason)
    {
        var answer = TermCalculation.Calculate(kind, JsonElement.Parse(inputs));

        answer.Result.ShouldBeNull();
        answer.Errors.ShouldContain(error => error.Field == field && error.Reason == reason, string.Join(", ", answer.Errors));
        answer.Errors.ShouldAllBe(error => error.Explanation.In("nl").Length > 0 && !error.Explanation.In("en").Contains('{'));
    }

    [Theory]
    [InlineData("""{"allDaysFree": true}""", "policies.allDaysFree", "unknown-policy")]
    [InlineData("""{"givenOnDueDay": "yes"}""", "policies.givenOnDueDay", "not-true-or-false")]
    [InlineData("[]", "policies", "not-an-object")]
    public void an_unknown_reading_of_the_law_is_refused(string policies, string field, string reason) =>
        TermCalculation.Calculate("silence.positive", JsonElement.Parse("""{"decisionDue": "2026-03-02"}"""), JsonElement.Parse(policies))
            .Errors.ShouldContain(error => error.Field == field && error.Reason == reason);

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("3")]
    [InlineData("{}")]
    [InlineData("""{"suspensions": [1, null, "x"], "days": {}, "receivedOn": 3, "year": 1e99, "hours": 1.5, "startUtc": "T", "value": []}""")]
    [InlineData("""{"receivedOn": "9999-12-31", "eventDay": "0001-01-01", "unit": "weeks", "length": 2147483647, "termWeeks": 520, "sourceDate": "9999-01-01", "years": 1000}""")]
    public void no_kind_throws_whatever_it_is_fed(string inputs)
    {
        foreach (var kind in TermCalculation.KnownKinds)
        {
            var answer = TermCalculation.Calculate(kind, JsonElement.Parse(inputs));
            answer.Errors.ShouldNotBeEmpty(kind);
        }
    }

    [Fact]
    public void several_errors_are_told_at_once() =>
        TermCalculation.Calculate("term.generic", JsonElement.Parse("""{"eventDay": "soon", "unit": "weeks"}"""))
            .Errors.Select(error => error.Field).ShouldBe(["inputs.eventDay", "inputs.length"], ignoreOrder: true);
}
