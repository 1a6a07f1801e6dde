using System.Text.Json.Nodes;
using Casework.Domain.Catalogues;
using static Casework.Domain.Terms.Calculation.TermCalculation;

namespace Casework.Domain.Terms.Calculation;

internal static class DecisionKinds
{
    private const int LongestInWeeks = 520;

    public static TermAnswer? Extension(InputReader read, TermPolicies policies)
    {
        var received = read.Date("receivedOn");
        var reasonable = read.OneOf("basis", "reasonable", "statutory") == "reasonable";
        var weeks = read.Number("termWeeks", 1, LongestInWeeks);
        var (notice, announced) = (read.Date("noticeSentOn"), read.Date("announcedEnd"));
        if (!read.Failed && notice < received)
        {
            read.Fail("noticeSentOn", "before-receipt", ("start", received));
        }
        var rule = new DecisionTermRule(weeks, TermUnit.Weeks, reasonable ? DecisionTermRule.Reasonable.Article : "act");
        var originalEnd = GeneralTermsAct.End(received, weeks, TermUnit.Weeks, policies.Calendar);
        if (!read.Failed && (announced <= notice || announced <= originalEnd))
        {
            read.Fail("announcedEnd", "end-before-start", ("start", notice > originalEnd ? notice : originalEnd), ("end", announced));
        }
        if (read.Failed)
        {
            return null;
        }
        var end = DecisionTerm.DecideBy(new(received, rule, null, [new(notice, announced)], []), notice, policies);
        var extends = end != originalEnd;
        var (code, article) = !reasonable ? ("extension-statutory", "Awb 4:14(1)")
            : extends ? ("extension-valid", "Awb 4:14(3)") : ("extension-late", "Awb 4:14(3)");
        return TermAnswer.Of(
            new JsonObject { ["originalEnd"] = Json(originalEnd), ["extends"] = extends, ["end"] = Json(end) },
            [
                .. Counted(received, weeks, originalEnd, policies),
                new("R1.3", article, end, new(code, ("notice", notice), ("was", originalEnd), ("end", end))),
            ]);
    }

    public static TermAnswer? Suspension(InputReader read, TermPolicies policies)
    {
        var received = read.Date("receivedOn");
        var weeks = read.Number("termWeeks", 1, LongestInWeeks);
        var suspensions = SuspensionInputs.Read(read, received, ground => ground.InDecision, policies);
        if (read.Failed)
        {
            return null;
        }
        var unsuspended = GeneralTermsAct.RawEnd(received, weeks, TermUnit.Weeks);
        var rawEnd = SuspendedTerm.End(received, unsuspended, SuspendedTerm.Sort(suspensions, received, policies, new Period[8]));
        var end = DecisionTerm.DecideBy(new(received, new(weeks, TermUnit.Weeks, "Awb 4:13"), null, [], suspensions), received, policies);
        var days = rawEnd.DayNumber - unsuspended.DayNumber;
        return TermAnswer.Of(
            new JsonObject { ["suspendedDays"] = days, ["rawEnd"] = Json(rawEnd), ["end"] = Json(end) },
            [
                CountingSteps.Of("R1.2", "Awb 4:13", received, new(weeks, TermUnit.Weeks), unsuspended, unsuspended, policies.Calendar)
                    .First(),
                .. SuspensionSteps.Of("R1.4", received, unsuspended, suspensions, policies),
                .. CountingSteps.Rolled(rawEnd, end),
            ]);
    }

    public static TermAnswer? RefusalToTreat(InputReader read, TermPolicies policies)
    {
        var (invited, deadline, completed) = (read.Date("invitedOn"), read.Date("deadline"), read.DateOrNull("completedOn"));
        if (!read.Failed && (completed ?? deadline) < invited)
        {
            read.Fail(completed is null ? "deadline" : "completedOn", "end-before-start",
                ("start", invited), ("end", completed ?? deadline));
        }
        if (read.Failed)
        {
            return null;
        }
        var from = completed < deadline ? completed.Value : deadline;
        var by = ShortTerms.RefuseToTreatBy(from, policies.Calendar);
        return TermAnswer.Of(
            new JsonObject { ["from"] = Json(from), ["refuseBy"] = Json(by) },
            [
                new("R1.1", "Awb 4:5(4)", from.AddDays(28), new("refusal-to-treat", ("from", from), ("end", from.AddDays(28)))),
                .. CountingSteps.Rolled(from.AddDays(28), by),
            ]);
    }

    private static IEnumerable<TermStep> Counted(DateOnly received, int weeks, DateOnly end, TermPolicies policies) =>
        CountingSteps.Of("R1.2", "Awb 4:13", received, new(weeks, TermUnit.Weeks),
            GeneralTermsAct.RawEnd(received, weeks, TermUnit.Weeks), end, policies.Calendar);
}
