using System.Text.Json.Serialization;

namespace Casework.Domain.Terms;

/// <summary>What the events of an objection say about the term to decide on it, in any order (Awb 7:10).</summary>
/// <param name="PublishedOn">Day of publication of the decision objected to.</param>
/// <param name="ReceivedOn">The day on which the objection came in; it moves nothing, unless the term would have ended before it.</param>
/// <param name="CommitteeOn">When a committee as in Awb 7:13 was set up; null without.</param>
/// <param name="CountedFromReceipt">Whether a late objection counts from receipt instead of from the end of the objection term; null as
/// long as nobody chose.</param>
/// <param name="AnnulledOn">The day on which the court annulled what was decided: the term counts anew from there.</param>
public sealed record ObjectionTermFacts(
    DateOnly PublishedOn,
    DateOnly ReceivedOn,
    DateOnly? CommitteeOn,
    IReadOnlyList<Suspension> Suspensions,
    IReadOnlyList<Adjournment> Adjournments,
    IReadOnlyList<AgreedDelay> Delays,
    bool? CountedFromReceipt = null,
    DateOnly? AnnulledOn = null)
{
    /// <summary>The adjournment of Awb 7:10(3) so far.</summary>
    [JsonIgnore]
    public int AdjournedWeeks => Adjournments.Sum(adjournment => adjournment.Weeks);

    /// <summary>The last day to decide on the objection.</summary>
    public DateOnly DecideBy(TermPolicies? policies = null) => Compute(CountsFromReceipt(policies), policies).DecideBy;

    /// <summary>
    /// The same by the other reading of Awb 7:10(1): a late objection, counted from receipt where <see cref="DecideBy"/> counts from the
    /// end of the objection term, or the reverse.
    /// </summary>
    public DateOnly OtherReading(TermPolicies? policies = null) => Compute(!CountsFromReceipt(policies), policies).DecideBy;

    /// <summary>The term stands still on that day (Awb 7:10(2)).</summary>
    public bool IsSuspendedOn(DateOnly day) =>
        Suspensions.Any(suspension => Ground.DaysOf(suspension, day, TermPolicies.Default).Contains(day));

    /// <summary>
    /// The act counts from the end of the objection term (Awb 7:10(1)). Where that would have passed before the objection came in, and
    /// nobody chose, it counts from receipt, as courts do.
    /// </summary>
    private bool CountsFromReceipt(TermPolicies? policies) => CountedFromReceipt ?? Compute(false, policies).DecideBy < ReceivedOn;

    /// <summary>After an annulment the same term counts from the judgment, and nothing of before moves it.</summary>
    private ObjectionDecision Compute(bool fromReceipt, TermPolicies? policies) => AnnulledOn is { } judged
        ? ObjectionDecision.Compute(new(PublishedOn, CommitteeOn is not null, 0, [], null, judged), judged, policies)
        : ObjectionDecision.Compute(
            new(PublishedOn, CommitteeOn is not null, AdjournedWeeks, Suspensions,
                Delays.Count == 0 ? null : Delays.Max(delay => delay.Until), fromReceipt ? ReceivedOn : null),
            ReceivedOn, policies);
}

/// <summary>The body itself adjourned the decision (verdaging) by so many weeks, told on that day (Awb 7:10(3), 9:11(2)).</summary>
public sealed record Adjournment(DateOnly On, int Weeks);

/// <summary>Those concerned agreed, by that day, to a later one (Awb 7:10(4), 9:11(3)).</summary>
public sealed record AgreedDelay(DateOnly On, DateOnly Until);
