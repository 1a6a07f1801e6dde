using System.Text.Json.Nodes;
using Casework.Domain.Catalogues;
using static Casework.Domain.Terms.Calculation.TermCalculation;

namespace Casework.Domain.Terms.Calculation;

internal static class SectoralKinds
{
    public static TermAnswer? Complaint(InputReader read, TermPolicies policies)
    {
        var (received, advice) = (read.Date("receivedOn"), read.Flag("externalAdvice"));
        var adjourn = read.NumberOr("adjournWeeks", 0, 0, ComplaintTerm.MaximumAdjournWeeks);
        var agreed = read.DateOrNull("agreedUntil");
        if (!read.Failed && agreed <= received)
        {
            read.Fail("agreedUntil", "end-before-start", ("start", received), ("end", agreed.Value));
        }
        if (read.Failed)
        {
            return null;
        }
        var term = ComplaintTerm.Compute(received, advice, adjourn, agreed, policies);
        var length = new Duration((advice ? 10 : 6) + adjourn, TermUnit.Weeks);
        return TermAnswer.Of(new JsonObject { ["end"] = Json(term.HandleBy), ["notHandledNoticeBy"] = Json(term.NotHandledNoticeBy) },
        [
            new("R1.11", adjourn > 0 ? "Awb 9:11(2)" : "Awb 9:11(1)", term.RawEnd,
                new("term-counted", ("event", received), ("length", length), ("rawEnd", term.RawEnd))),
            .. CountingSteps.Rolled(term.RawEnd, policies.Calendar.Roll(term.RawEnd)),
            agreed is null ? null : new("R1.11", "Awb 9:11(3)", term.HandleBy,
                new(agreed == term.HandleBy ? "agreed-until" : "agreed-not-later", ("until", agreed), ("end", term.HandleBy))),
            new("R1.11", "Awb 9:8(3)", term.NotHandledNoticeBy, new("complaint-not-handled", ("day", term.NotHandledNoticeBy))),
        ]);
    }

    public static TermAnswer? InformationRequest(InputReader read, TermPolicies policies)
    {
        var received = read.Date("receivedOn");
        var adjourn = read.NumberOr("adjournWeeks", 0, 0, Terms.InformationRequest.MaximumAdjournWeeks);
        var suspensions = SuspensionInputs.Read(read, received, ground => ground.InDecision || ground.Code == "woo-4.4-3", policies);
        if (read.Failed)
        {
            return null;
        }
        var term = Terms.InformationRequest.Compute(received, adjourn, suspensions, received, policies);
        var unsuspended = received.AddDays(7 * (4 + adjourn));
        return TermAnswer.Of(
            new JsonObject
            {
                ["rawEnd"] = Json(term.RawEnd),
                ["end"] = Json(term.DecideBy),
                ["suspendedDays"] = term.SuspendedDays,
                ["dwangsom417Applies"] = false,
            },
            [
                new("R4.7", adjourn > 0 ? "Woo 4.4(2)" : "Woo 4.4(1)", unsuspended, new("term-counted",
                    ("event", received), ("length", new Duration(4 + adjourn, TermUnit.Weeks)), ("rawEnd", unsuspended))),
                .. SuspensionSteps.Of("R4.7", received, unsuspended, suspensions, policies),
                .. CountingSteps.Rolled(term.RawEnd, term.DecideBy),
                new("R4.7", "Woo 8.2", null, new("woo-no-penalty")),
            ]);
    }

    public static TermAnswer? PersonalData(InputReader read, TermPolicies policies)
    {
        var (received, extended) = (read.Date("receivedOn"), read.Flag("extended"));
        if (read.Failed)
        {
            return null;
        }
        var (rawEnd, end) = ShortTerms.PersonalData(received, extended, policies.Calendar);
        return TermAnswer.Of(new JsonObject { ["end"] = Json(end) },
        [
            new("R4.2", "AVG 12(3)", rawEnd, new("term-counted",
                ("event", received), ("length", new Duration(extended ? 3 : 1, TermUnit.Months)), ("rawEnd", rawEnd))),
            end == rawEnd ? null : new("R4.2", "Vo 1182/71 art 3", end, new("term-rolled", ("rawEnd", rawEnd), ("end", end))),
        ]);
    }

    public static TermAnswer? Retention(InputReader read, TermPolicies policies)
    {
        var years = read.Number("years", 0, 1000);
        if (!read.Has("sourceDate") && !read.IsNull("sourceDate"))
        {
            read.Fail("sourceDate", "required");
        }
        var source = read.AnyDateOrNull("sourceDate");
        if (read.Failed)
        {
            return null;
        }
        if (source is not { } date)
        {
            return TermAnswer.Of(new JsonObject { ["actionDate"] = null },
                [new("R4.4", "Archiefwet 1995 art 3", null, new("retention-unknown"))]);
        }
        if (date.Year + years > DateOnly.MaxValue.Year)
        {
            read.Fail("years", "out-of-range", ("least", 0), ("most", DateOnly.MaxValue.Year - date.Year));
            return null;
        }
        var action = ShortTerms.Retention(date, years);
        return TermAnswer.Of(new JsonObject { ["actionDate"] = Json(action) },
            [new("R4.4", "Archiefwet 1995 art 3", action, new("retention", ("source", date), ("years", years), ("day", action)))]);
    }

    public static TermAnswer? CitizenNumber(InputReader read, TermPolicies policies)
    {
        var value = read.Text("value");
        if (read.Failed)
        {
            return null;
        }
        var valid = CitizenServiceNumber.HasValidForm(value);
        return TermAnswer.Of(new JsonObject { ["valid"] = valid },
            [new("R4.3", "Wabb 12", null, new(valid ? "bsn-valid" : "bsn-invalid"))]);
    }
}
