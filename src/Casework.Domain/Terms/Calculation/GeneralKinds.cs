using System.Text.Json.Nodes;
using static Casework.Domain.Terms.Calculation.TermCalculation;

namespace Casework.Domain.Terms.Calculation;

internal static class GeneralKinds
{
    public static TermAnswer? Generic(InputReader read, TermPolicies policies)
    {
        var (day, length) = (read.Date("eventDay"), read.Length());
        return read.Failed ? null : Counted("R2.1", "Atw 1(1)", day, length, policies, new()
        {
            ["atwApplies"] = GeneralTermsAct.Covers(length.Length, length.Unit),
        });
    }

    public static TermAnswer? Decision(InputReader read, TermPolicies policies)
    {
        var (day, length) = (read.Date("receivedOn"), read.Length());
        return read.Failed ? null : Counted("R1.2", "Awb 4:13(2)", day, length, policies, new());
    }

    public static TermAnswer? DecisionFromInstant(InputReader read, TermPolicies policies)
    {
        var (instant, length) = (read.Instant("receivedAtUtc"), read.Length());
        if (read.Failed)
        {
            return null;
        }
        var day = LocalDay.Of(instant);
        var counted = Counted("R1.2", "Awb 4:13(2)", day, length, policies, new() { ["receivedOn"] = Json(day) });
        var local = new TermStep("R2.5", "Awb 2:20", day, new("instant-local", ("local", LocalDay.ClockAt(instant)), ("day", day)));
        return counted with { Steps = [local, .. counted.Steps] };
    }

    public static TermAnswer? Hours(InputReader read, TermPolicies policies)
    {
        var (start, hours) = (read.Instant("startUtc"), read.Number("hours", 0, 24 * 3660));
        if (read.Failed)
        {
            return null;
        }
        var end = ShortTerms.Hours(start, hours);
        var local = LocalDay.ClockAt(end);
        return TermAnswer.Of(
            new JsonObject
            {
                ["endUtc"] = end.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"),
                ["endLocal"] = local.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"),
            },
            [
                new("R2.4", "Atw 4(a)", LocalDay.Of(end),
                    new("hours-counted", ("hours", hours), ("start", LocalDay.ClockAt(start)), ("end", local))),
            ]);
    }

    private static TermAnswer Counted(
        string rule, string article, DateOnly day, Duration length, TermPolicies policies, JsonObject result)
    {
        var rawEnd = GeneralTermsAct.RawEnd(day, length.Length, length.Unit);
        var end = GeneralTermsAct.End(day, length.Length, length.Unit, policies.Calendar);
        result["rawEnd"] = Json(rawEnd);
        result["end"] = Json(end);
        return TermAnswer.Of(result, CountingSteps.Of(rule, article, day, length, rawEnd, end, policies.Calendar));
    }
}
