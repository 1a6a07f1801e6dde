namespace Casework.Domain.Terms;

/// <summary>The term for a request under the Open Government Act (Woo 4.4): four weeks, no penalty when late (Woo 8.2).</summary>
public sealed record InformationRequest(DateOnly RawEnd, DateOnly DecideBy, int SuspendedDays)
{
    /// <summary>The adjournment of Woo 4.4(2) is at most this long.</summary>
    public const int MaximumAdjournWeeks = 2;

    public static InformationRequest Compute(
        DateOnly receivedOn, int adjournWeeks, IReadOnlyList<Suspension> suspensions, DateOnly asOf, TermPolicies? policies = null)
    {
        policies ??= TermPolicies.Default;
        Span<Period> room = stackalloc Period[8];
        var periods = SuspendedTerm.Sort(suspensions, asOf, policies, room);
        var unsuspended = receivedOn.AddDays(7 * (4 + adjournWeeks));
        var rawEnd = SuspendedTerm.End(receivedOn, unsuspended, periods);
        return new(rawEnd, SuspendedTerm.Roll(rawEnd, periods, policies.Calendar), rawEnd.DayNumber - unsuspended.DayNumber);
    }
}
