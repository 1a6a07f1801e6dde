namespace Casework.Domain.Terms;

/// <summary>What the term to decide on an objection depends on (Awb 7:10).</summary>
/// <param name="PublishedOn">Day of publication of the decision objected to.</param>
/// <param name="Committee">A committee as in Awb 7:13 is set up for the case: twelve weeks instead of six.</param>
/// <param name="AdjournWeeks">Adjournment (verdaging) by the desk itself, at most six weeks in all (7:10(3)).</param>
/// <param name="AgreedUntil">Further delay that all concerned agreed to (7:10(4)), as in mediation; null without.</param>
/// <param name="CountedFrom">The day of receipt, where a late objection counts from there; null counts from the objection term.</param>
public sealed record ObjectionFacts(
    DateOnly PublishedOn, bool Committee, int AdjournWeeks, IReadOnlyList<Suspension> Suspensions, DateOnly? AgreedUntil,
    DateOnly? CountedFrom = null);

/// <summary>The term within which a decision on an objection is given (Awb 7:10).</summary>
public sealed record ObjectionDecision(DateOnly ObjectionEnd, DateOnly Start, DateOnly RawEnd, DateOnly DecideBy, int SuspendedDays)
{
    /// <summary>The adjournment of Awb 7:10(3) is at most this long.</summary>
    public const int MaximumAdjournWeeks = 6;

    /// <summary>
    /// Counted from the day after the term for objection, not from receipt. Order: term, adjournment, suspended days, one roll, and
    /// then the agreed day if that is later.
    /// </summary>
    public static ObjectionDecision Compute(ObjectionFacts facts, DateOnly asOf, TermPolicies? policies = null)
    {
        policies ??= TermPolicies.Default;
        Span<Period> room = stackalloc Period[8];
        var periods = SuspendedTerm.Sort(facts.Suspensions, asOf, policies, room);
        var objectionEnd = ObjectionTerm.Of(facts.PublishedOn, policies).LastDay;
        var from = facts.CountedFrom ?? objectionEnd;
        var unsuspended = from.AddDays(7 * ((facts.Committee ? 12 : 6) + facts.AdjournWeeks));
        var rawEnd = SuspendedTerm.End(from, unsuspended, periods);
        var end = SuspendedTerm.Roll(rawEnd, periods, policies.Calendar);
        var decideBy = facts.AgreedUntil is { } agreed && agreed > end ? agreed : end;
        return new(objectionEnd, from.AddDays(1), rawEnd, decideBy, rawEnd.DayNumber - unsuspended.DayNumber);
    }
}
