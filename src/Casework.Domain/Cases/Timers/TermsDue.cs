using Casework.Domain.Cases.Terms;
using Casework.Domain.Terms;

namespace Casework.Domain.Cases.Timers;

/// <summary>
/// What time says of the terms of a question: an agreed delay is over, due soon, overdue, the penalty for a late decision, the end of the
/// objection term.
/// </summary>
internal static class TermsDue
{
    /// <summary>While the question is open.</summary>
    public static IEnumerable<Due> Open(Question question) => question is { IsOpen: true, Term: { } term }
        ? RunsOn(question, term).Concat(Ends(question, term)).Concat(Penalties(question))
            .Select(due => due.NotBefore(question.Watch.MovedAt))
        : [];

    /// <summary>
    /// After a decision, also when the case is closed. What follows a decision on objection is appeal (Awb 7:1), with a term of the
    /// court.
    /// </summary>
    public static IEnumerable<Due> Decided(CitizenCase current, Question question)
    {
        if (question is not { InForce: { ObjectUntil: { } last } decision, Watch.ObjectionOver: false }) yield break;
        if (current.Objections.Any(objection => objection.DecisionId == decision.Id && !objection.IsOpen)) yield break;
        yield return Due.After(last, new ObjectionTermEnded(question.Id));
    }

    /// <summary>The delay that the applicant agreed to is over (Awb 4:15(2)(a)).</summary>
    private static IEnumerable<Due> RunsOn(Question question, TermFacts term) =>
        term.Suspensions.Where(s => s is { IsRunningByHand: true, Deadline: not null })
            .Select(s => Due.After(s.Deadline!.Value, new TermResumed(question.Id, null)));

    /// <summary>A term that moves along with the days has no last day yet.</summary>
    private static IEnumerable<Due> Ends(Question question, TermFacts term) =>
        Ends(question.Watch, DecisionTerm.Settled(term), new TermDueSoon(question.Id), new TermOverdue(question.Id));

    /// <summary>A last day comes near, and passes.</summary>
    internal static IEnumerable<Due> Ends(TermWatch watch, DateOnly? last, CaseEvent soon, CaseEvent over)
    {
        if (watch.WarnWorkingDays is not { } days || last is not { } end || watch.LateFor == end) yield break;
        if (watch.WarnedOf != end) yield return Due.After(WarnOn(end, days).AddDays(-1), soon);
        yield return Due.After(end, over);
    }

    private static IEnumerable<Due> Penalties(Question question) => Penalties(
        question.Watch, LatePenalty.Of(question), new PenaltyStarted(question.Id), new PenaltyMaximumReached(question.Id));

    /// <summary>The penalty for lateness begins, and reaches its maximum.</summary>
    internal static IEnumerable<Due> Penalties(TermWatch watch, LatePenalty? late, CaseEvent started, CaseEvent full)
    {
        if (watch.PenaltyFull || late?.Whole is not { FirstDay: { } first, LastDay: { } last }) yield break;
        if (!watch.PenaltyRuns) yield return Due.After(first.AddDays(-1), started);
        yield return Due.After(last, full);
    }

    private static DateOnly WarnOn(DateOnly end, int days) => DutchCalendar.AddWorkingDays(end, -days);
}
