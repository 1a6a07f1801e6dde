using System.Collections.Frozen;

namespace Casework.Domain.Terms;

/// <summary>A ground on which a term stands still, with the way its days are counted (Awb 4:15, 7:10(2), Woo 4.4(3)).</summary>
/// <param name="StartsNextDay">"Met ingang van de dag na die waarop": the day of the letter itself still counts for the term.</param>
/// <param name="EndsBefore">"Tot de dag waarop": the last day itself counts for the term again, unless the policy says otherwise.</param>
/// <param name="InDecision">May suspend the term to decide on an application.</param>
/// <param name="InObjection">May suspend the term to decide on an objection (Awb 7:10(2), 7:14).</param>
public sealed record Ground(string Code, string Article, bool StartsNextDay, bool EndsBefore, bool InDecision, bool InObjection)
{
    private static readonly FrozenDictionary<string, Ground> All = new Ground[]
    {
        new("4:15-1-a", "Awb 4:15(1)(a)", StartsNextDay: true, EndsBefore: true, InDecision: true, InObjection: false),
        new("4:15-1-b", "Awb 4:15(1)(b)", StartsNextDay: true, EndsBefore: true, InDecision: true, InObjection: true),
        new("4:15-2-a", "Awb 4:15(2)(a)", StartsNextDay: false, EndsBefore: false, InDecision: true, InObjection: false),
        new("4:15-2-b", "Awb 4:15(2)(b)", StartsNextDay: false, EndsBefore: false, InDecision: true, InObjection: true),
        new("4:15-2-c", "Awb 4:15(2)(c)", StartsNextDay: false, EndsBefore: false, InDecision: true, InObjection: true),
        new("7:10-2", "Awb 7:10(2)", StartsNextDay: true, EndsBefore: true, InDecision: false, InObjection: true),
        new("woo-4.4-3", "Woo 4.4(3)", StartsNextDay: true, EndsBefore: false, InDecision: false, InObjection: false),
    }.ToFrozenDictionary(ground => ground.Code);

    /// <summary>The ground of that code, or null.</summary>
    public static Ground? Of(string code) => All.GetValueOrDefault(code);

    /// <summary>
    /// The days on which the term stands still. A suspension that runs without a known end is counted up to and including
    /// <paramref name="asOf"/>; one with a deadline as if it lasts until the deadline.
    /// </summary>
    /// <exception cref="ArgumentException">The ground does not exist.</exception>
    public static Period DaysOf(Suspension suspension, DateOnly asOf, TermPolicies policies)
    {
        var ground = Of(suspension.Ground) ?? throw new ArgumentException($"No ground {suspension.Ground}.", nameof(suspension));
        var first = ground.StartsNextDay ? suspension.From.AddDays(1) : suspension.From;
        return suspension.EndsOn is not { } end ? new Period(first, asOf)
            : ground.EndsBefore && !policies.SuspensionEndDayIncluded ? new Period(first, end.AddDays(-1))
            : new Period(first, end);
    }
}
