namespace Casework.Domain.Terms;

/// <summary>The penalty for a late decision (dwangsom, Awb 4:17–4:18) after a notice of default (ingebrekestelling).</summary>
/// <param name="PrematureNotice">The notice came on or before the last day: it has no effect and does not revive.</param>
/// <param name="GraceEnd">The last of the two weeks in which the desk can still decide for free; null without penalty.</param>
/// <param name="FirstDay">First day that costs money; null when no day does.</param>
/// <param name="LastDay">Last day that costs money.</param>
/// <param name="DetermineBy">Last day for the decision that sets the amount (Awb 4:18).</param>
/// <param name="AppealPossibleFrom">From then on the court can be asked to order a decision (Awb 6:12(2)).</param>
public sealed record Penalty(
    bool PrematureNotice,
    DateOnly? GraceEnd,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    int Days,
    int AmountCents,
    DateOnly? DetermineBy,
    DateOnly? AppealPossibleFrom)
{
    /// <summary>Why there is no penalty: Awb 4:17(5), Woo 8.2, Awb 4:20a(2), a special act, or no application at all.</summary>
    public static readonly IReadOnlySet<string> Exclusions =
        new HashSet<string> { "4:17-5-a", "4:17-5-b", "4:17-5-c", "woo-8.2", "4:20a-2", "special-act", "own-motion" };

    /// <summary>
    /// The schedule when nothing more happens, or up to the day before publication. Null when the notice was received before the
    /// penalty existed (1 October 2009).
    /// </summary>
    /// <param name="decisionDue">The last day of the term, after extension and suspension.</param>
    public static Penalty? Compute(
        DateOnly decisionDue, DateOnly noticeReceivedOn, DateOnly? publishedOn, bool excluded = false, TermPolicies? policies = null)
    {
        policies ??= TermPolicies.Default;
        if (PenaltyRates.For(noticeReceivedOn) is not { } rates)
        {
            return null;
        }
        var premature = noticeReceivedOn <= decisionDue;
        if (premature || excluded)
        {
            return new(premature, null, null, null, 0, 0, null, null);
        }
        var twoWeeks = noticeReceivedOn.AddDays(14);
        var graceEnd = policies.GraceWithoutAtw ? twoWeeks : policies.Calendar.Roll(twoWeeks);
        var first = policies.FirstDayIsFourteenthDay ? graceEnd : graceEnd.AddDays(1);
        // The 42 days are calendar days: Awb 4:17(1) sets the General Act on Terms aside.
        var last = first.AddDays(PenaltyRates.MaximumDays - 1);
        if (publishedOn?.AddDays(policies.PublicationDayIncluded ? 0 : -1) is { } lastLate && lastLate < last)
        {
            last = lastLate;
        }
        return last < first
            ? new(false, graceEnd, null, null, 0, 0, null, first)
            : new(false, graceEnd, first, last, Length(first, last), rates.After(Length(first, last)),
                policies.Calendar.Roll(last.AddDays(14)), first);
    }

    /// <summary>Equal shares for several applicants (Awb 4:17(6)), in cents; what does not divide goes to the first.</summary>
    public IReadOnlyList<int> Shares(int applicants)
    {
        var shares = Enumerable.Repeat(AmountCents / applicants, applicants).ToArray();
        shares[0] += AmountCents % applicants;
        return shares;
    }

    private static int Length(DateOnly first, DateOnly last) => last.DayNumber - first.DayNumber + 1;
}
