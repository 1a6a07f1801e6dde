using System.Text.Json.Nodes;
using Casework.Domain.Catalogues;
using static Casework.Domain.Terms.Calculation.TermCalculation;

namespace Casework.Domain.Terms.Calculation;

internal static class ObjectionKinds
{
    private static readonly Duration SixWeeks = new(6, TermUnit.Weeks);

    public static TermAnswer? Term(InputReader read, TermPolicies policies)
    {
        var published = read.Date("publishedOn");
        if (read.Failed)
        {
            return null;
        }
        var term = ObjectionTerm.Of(published, policies);
        return TermAnswer.Of(
            new JsonObject { ["firstDay"] = Json(term.FirstDay), ["rawEnd"] = Json(term.RawEnd), ["end"] = Json(term.LastDay) },
            TermSteps(term, policies));
    }

    public static TermAnswer? Timely(InputReader read, TermPolicies policies)
    {
        var term = ObjectionTerm.Of(read.Date("publishedOn"), policies);
        var (timeliness, step) = read.OneOf("channel", "electronic", "post", "wrongBody", "counter") switch
        {
            "electronic" => Electronic(read, term),
            "post" => ByPost(read, term, policies),
            "wrongBody" => OnDay(read.Date("receivedByWrongBodyOn"), term, "Awb 6:15(3)", "objection-wrong-body"),
            "counter" => OnDay(read.Date("receivedOn"), term, "Awb 6:9(1)", "objection-received"),
            _ => default,
        };
        if (read.Failed)
        {
            return null;
        }
        var verdict = timeliness switch
        {
            Timeliness.InTime => "objection-in-time",
            Timeliness.NotEstablished => "objection-not-established",
            Timeliness.LateAssessExcuse => "objection-late",
        };
        return TermAnswer.Of(
            new JsonObject
            {
                ["end"] = Json(term.LastDay),
                ["timely"] = timeliness == Timeliness.InTime,
                ["assessExcuse"] = timeliness != Timeliness.InTime,
            },
            [
                .. TermSteps(term, policies), step,
                new("R1.9", timeliness == Timeliness.InTime ? "Awb 6:9" : "Awb 6:11", term.LastDay, new(verdict, ("end", term.LastDay))),
            ]);
    }

    public static TermAnswer? Decision(InputReader read, TermPolicies policies)
    {
        var (published, committee) = (read.Date("publishedOn"), read.Flag("committee"));
        var adjourn = read.NumberOr("adjournWeeks", 0, 0, ObjectionDecision.MaximumAdjournWeeks);
        var suspensions = SuspensionInputs.Read(read, published, ground => ground.InObjection, policies);
        var agreed = read.DateOrNull("agreedUntil");
        if (!read.Failed && agreed <= published)
        {
            read.Fail("agreedUntil", "end-before-start", ("start", published), ("end", agreed.Value));
        }
        if (read.Failed)
        {
            return null;
        }
        var term = ObjectionDecision.Compute(new(published, committee, adjourn, suspensions, agreed), published, policies);
        return TermAnswer.Of(
            new JsonObject
            {
                ["objectionEnd"] = Json(term.ObjectionEnd),
                ["start"] = Json(term.Start),
                ["rawEnd"] = Json(term.RawEnd),
                ["end"] = Json(term.DecideBy),
                ["suspendedDays"] = term.SuspendedDays,
            },
            [
                .. TermSteps(ObjectionTerm.Of(published, policies), policies),
                .. DecisionSteps(term, committee, adjourn, suspensions, agreed, policies),
            ]);
    }

    private static IEnumerable<TermStep> TermSteps(ObjectionTerm term, TermPolicies policies) =>
        CountingSteps.Of("R1.8", "Awb 6:7", term.PublishedOn, SixWeeks, term.RawEnd, term.LastDay, policies.Calendar);

    private static IEnumerable<TermStep> DecisionSteps(
        ObjectionDecision term, bool committee, int adjourn, IReadOnlyList<Suspension> suspensions, DateOnly? agreed, TermPolicies policies)
    {
        var weeks = committee ? 12 : 6;
        var (first, adjourned) = (term.ObjectionEnd.AddDays(7 * weeks), term.ObjectionEnd.AddDays(7 * (weeks + adjourn)));
        yield return new("R1.10", "Awb 7:10(1)", first, new(committee ? "objection-committee" : "objection-decision",
            ("start", term.Start), ("end", first)));
        if (adjourn > 0)
        {
            yield return new("R1.10", "Awb 7:10(3)", adjourned,
                new("adjourned", ("length", new Duration(adjourn, TermUnit.Weeks)), ("end", adjourned)));
        }
        foreach (var step in SuspensionSteps.Of("R1.10", term.ObjectionEnd, adjourned, suspensions, policies))
        {
            yield return step;
        }
        foreach (var step in CountingSteps.Rolled(term.RawEnd, agreed == term.DecideBy ? policies.Calendar.Roll(term.RawEnd) : term.DecideBy))
        {
            yield return step;
        }
        if (agreed is { } until)
        {
            yield return new("R1.10", "Awb 7:10(4)", term.DecideBy, new(until == term.DecideBy ? "agreed-until" : "agreed-not-later",
                ("until", until), ("end", term.DecideBy)));
        }
    }

    private static (Timeliness, TermStep?) Electronic(InputReader read, ObjectionTerm term)
    {
        if (!read.Has("receivedAtUtc") && read.Has("receivedOn"))
        {
            return OnDay(read.Date("receivedOn"), term, "Awb 6:9(1)", "objection-received");
        }
        var instant = read.Instant("receivedAtUtc");
        return read.Failed ? default : (term.Received(instant), new("R1.9", "Awb 2:20", LocalDay.Of(instant),
            new("instant-local", ("local", LocalDay.ClockAt(instant)), ("day", LocalDay.Of(instant)))));
    }

    private static (Timeliness, TermStep?) ByPost(InputReader read, ObjectionTerm term, TermPolicies policies)
    {
        var (posted, received) = (read.DateOrNull("postedOn"), read.Date("receivedOn"));
        if (!read.Failed && received < posted)
        {
            read.Fail("receivedOn", "end-before-start", ("start", posted.Value), ("end", received));
        }
        return read.Failed ? default : (term.ByPost(posted, received, policies), new("R1.9", "Awb 6:9(2)", received, posted is { } day
            ? new("objection-posted", ("posted", day), ("received", received), ("week", term.LastDay.AddDays(7)))
            : new("objection-posted-unknown", ("received", received))));
    }

    private static (Timeliness, TermStep?) OnDay(DateOnly on, ObjectionTerm term, string article, string code) =>
        (term.Received(on), new("R1.9", article, on, new(code, ("on", on))));
}
