namespace Casework.Domain.Terms;

/// <summary>
/// The term within which a decision on an application is given (beslistermijn, Awb 4:13–4:15). A function of facts only: the order
/// in which they arrive does not matter.
/// </summary>
public static class DecisionTerm
{
    /// <summary>The code of the line that only says that a term without a known end moved along with the days: no act did that.</summary>
    public const string StillSuspended = "history-still-suspended";

    private const int UsualSuspensions = 8;
    private const int ALongTime = 1000;

    /// <summary>
    /// The term with its history. While a suspension runs, the last day is computed as if it ends on its deadline, or, without a
    /// deadline, as if <paramref name="asOf"/> is its last day: the date then moves along with the days.
    /// </summary>
    public static Term Compute(TermFacts facts, DateOnly asOf, TermPolicies? policies = null)
    {
        policies ??= TermPolicies.Default;
        Span<Period> room = stackalloc Period[UsualSuspensions];
        var periods = SuspendedTerm.Sort(facts.Suspensions, asOf, policies, room);
        var decideBy = LastDay(facts, periods, policies);
        var suspended = false;
        foreach (var period in periods)
        {
            suspended |= period.Contains(asOf);
        }
        return new Term(decideBy, PromisedBy(facts, periods, decideBy, policies), suspended, TermHistory.Of(facts, asOf, policies));
    }

    /// <summary>Only the last day by law, as <see cref="Compute"/> has it.</summary>
    public static DateOnly DecideBy(TermFacts facts, DateOnly asOf, TermPolicies? policies = null)
    {
        policies ??= TermPolicies.Default;
        Span<Period> room = stackalloc Period[UsualSuspensions];
        return LastDay(facts, SuspendedTerm.Sort(facts.Suspensions, asOf, policies, room), policies);
    }

    /// <summary>
    /// The last day by law when nothing more happens; null while a suspension without a known end moves it along with the days.
    /// </summary>
    public static DateOnly? Settled(TermFacts facts, TermPolicies? policies = null)
    {
        var open = facts.Suspensions.Where(suspension => suspension.EndsOn is null).Select(suspension => suspension.From)
            .DefaultIfEmpty(facts.ReceivedOn).Max();
        var decideBy = DecideBy(facts, open, policies);
        return DecideBy(facts, open.AddDays(ALongTime), policies) == decideBy ? decideBy : null;
    }

    /// <summary>
    /// A notice of default (ingebrekestelling) on or before the last day comes too early and does not revive (Awb 4:17(3)).
    /// </summary>
    public static bool IsPremature(TermFacts facts, DateOnly noticeReceivedOn, TermPolicies? policies = null) =>
        noticeReceivedOn <= DecideBy(facts, noticeReceivedOn, policies);

    /// <summary>Whether the term is eight weeks or less because no act sets one: only then does a notice move it (Awb 4:14(3)).</summary>
    public static bool IsReasonable(this Catalogues.DecisionTermRule rule) => rule.Article.StartsWith("Awb 4:13", StringComparison.Ordinal);

    /// <summary>The notice that counts: the first. The act knows no second one; after that only consent helps (Awb 4:15(2)(a)).</summary>
    internal static Extension? Counting(IReadOnlyList<Extension> extensions)
    {
        Extension? first = null;
        foreach (var extension in extensions)
        {
            first = first is null || (extension.NoticeOn, extension.Until).CompareTo((first.NoticeOn, first.Until)) < 0 ? extension : first;
        }
        return first;
    }

    private static DateOnly LastDay(TermFacts facts, ReadOnlySpan<Period> periods, TermPolicies policies)
    {
        var (length, unit) = (facts.Rule.Length, facts.Rule.Unit);
        var byLaw = SuspendedTerm.End(facts.ReceivedOn, GeneralTermsAct.RawEnd(facts.ReceivedOn, length, unit), periods);
        if (GeneralTermsAct.Covers(length, unit))
        {
            var minimum = GeneralTermsAct.End(facts.ReceivedOn, length, unit, policies.Calendar);
            byLaw = SuspendedTerm.Roll(byLaw > minimum ? byLaw : minimum, periods, policies.Calendar);
        }
        if (Counting(facts.Extensions) is not { } extension || !facts.Rule.IsReasonable() || extension.NoticeOn > byLaw)
        {
            return byLaw;
        }
        // The announced day is no term in a law: it does not roll. Days that stand still after the notice still count on top.
        var announced = SuspendedTerm.End(extension.NoticeOn, extension.Until, periods);
        return announced > byLaw ? announced : byLaw;
    }

    /// <summary>The promise stands still with the law and then moves to a working day; it is the desk's own word, not law.</summary>
    private static DateOnly? PromisedBy(TermFacts facts, ReadOnlySpan<Period> periods, DateOnly decideBy, TermPolicies policies)
    {
        if (facts.PromisedWorkingDays is not { } days)
        {
            return null;
        }
        var promised = SuspendedTerm.End(facts.ReceivedOn, policies.Calendar.AddWorkingDays(facts.ReceivedOn, days), periods);
        promised = policies.Calendar.Roll(promised);
        return promised < decideBy ? promised : decideBy;
    }
}
