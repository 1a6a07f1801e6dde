using System.Text.Json.Nodes;
using static Casework.Domain.Terms.Calculation.TermCalculation;

namespace Casework.Domain.Terms.Calculation;

internal static class PenaltyKinds
{
    private const int MostDays = 100_000;

    public static TermAnswer? Table(InputReader read, TermPolicies policies)
    {
        var (rates, days) = (Rates(read), read.Numbers("days", 0, MostDays));
        return read.Failed ? null : TermAnswer.Of(
            new JsonObject { ["cumulativeEur"] = new JsonArray([.. days.Select(day => Euros(rates!.After(day)))]) },
            [PenaltySteps.Rates(read.Date("noticeReceivedOn"), rates!)]);
    }

    public static TermAnswer? Amount(InputReader read, TermPolicies policies)
    {
        var (rates, days) = (Rates(read), read.Number("days", 0, MostDays));
        return read.Failed ? null : TermAnswer.Of(
            new JsonObject { ["amountEur"] = Euros(rates!.After(days)) },
            [PenaltySteps.Rates(read.Date("noticeReceivedOn"), rates), PenaltySteps.Amount(null, days, rates.After(days))]);
    }

    public static TermAnswer? Schedule(InputReader read, TermPolicies policies)
    {
        var (due, notice, published) = (read.Date("decisionDue"), read.Date("noticeReceivedOn"), read.DateOrNull("publishedOn"));
        var exclusion = read.Has("exclusion") ? read.OneOf("exclusion", [.. Penalty.Exclusions]) : null;
        var applicants = read.NumberOr("applicants", 0, 1, 10_000);
        var rates = Rates(read);
        if (read.Failed)
        {
            return null;
        }
        var penalty = Penalty.Compute(due, notice, published, exclusion is not null, policies)!;
        return TermAnswer.Of(Result(penalty, applicants), PenaltySteps.Of(penalty, due, notice, published, exclusion, rates!));
    }

    public static TermAnswer? SilentDecision(InputReader read, TermPolicies policies)
    {
        var due = read.Date("decisionDue");
        if (read.Failed)
        {
            return null;
        }
        var (inForce, publish) = ShortTerms.SilentDecision(due, policies);
        return TermAnswer.Of(new JsonObject { ["inForceOn"] = Json(inForce), ["publishBy"] = Json(publish) },
        [
            new("R1.7", "Awb 4:20b(3)", inForce, new("silence-in-force", ("due", due), ("day", inForce))),
            new("R1.7", "Awb 4:20c(1)", publish, new("silence-publish", ("day", publish))),
        ]);
    }

    private static JsonObject Result(Penalty penalty, int applicants)
    {
        var result = new JsonObject { ["prematureNotice"] = penalty.PrematureNotice };
        if (penalty.GraceEnd is not null)
        {
            result["graceEnd"] = Json(penalty.GraceEnd);
        }
        result["firstDay"] = Json(penalty.FirstDay);
        result["lastDay"] = Json(penalty.LastDay);
        result["days"] = penalty.Days;
        result["amountEur"] = Euros(penalty.AmountCents);
        if (penalty.GraceEnd is not null)
        {
            result["determineBy"] = Json(penalty.DetermineBy);
            result["appealPossibleFrom"] = Json(penalty.AppealPossibleFrom);
            if (applicants > 0)
            {
                result["perApplicantEur"] = Math.Round(penalty.AmountCents / 100m / applicants, 2, MidpointRounding.AwayFromZero);
            }
        }
        return result;
    }

    private static PenaltyRates? Rates(InputReader read)
    {
        var notice = read.Date("noticeReceivedOn");
        var rates = PenaltyRates.For(notice);
        if (!read.Failed && rates is null)
        {
            read.Fail("noticeReceivedOn", "before-penalty");
        }
        return rates;
    }
}
