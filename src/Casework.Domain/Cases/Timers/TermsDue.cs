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
        if (question is not { Outcome: not (null or DecisionOutcome.Withdrawn), EndedAt: { } at, Watch.ObjectionOver: false }) yield break;
        if (current.Objections.Any(objection => objection.QuestionId == question.Id && !objection.IsOpen)) yield break;
        yield return Due.After(ObjectionTerm.Of(LocalDay.Of(at)).LastDay, new ObjectionTermEnded(question.Id));
    }

    /// <summary>The delay that the applicant agreed to is over (Awb 4:15(2)(a)).</summary>
    private static IEnumerable<Due> RunsOn(Question question, TermFacts term) =>
        term.Suspensions.Where(s => s is { IsRunningByHand: true, Deadline: not null })
            .Select(s => Due.After(s.Deadline!.Value, new TermResumed(question.Id, null)));

    private static IEnumerable<Due> Ends(Question question, TermFacts term)
    {
        // A term that moves along with the days has no last day yet.
        if (question.Watch is not { WarnWorkingDays: { } days } watch || DecisionTerm.Settled(term) is not { } end || watch.LateFor == end)
            yield break;
        if (watch.WarnedOf != end) yield return Due.After(WarnOn(end, days).AddDays(-1), new TermDueSoon(question.Id));
        yield return Due.After(end, new TermOverdue(question.Id));
    }

    private static IEnumerable<Due> Penalties(Question question)
    {
        if (question.Watch.PenaltyFull || LatePenalty.Whole(question) is not { FirstDay: { } first, LastDay: { } last }) yield break;
        if (!question.Watch.PenaltyRuns) yield return Due.After(first.AddDays(-1), new PenaltyStarted(question.Id));
        yield return Due.After(last, new PenaltyMaximumReached(question.Id));
    }

    private static DateOnly WarnOn(DateOnly end, int days) => DutchCalendar.AddWorkingDays(end, -days);
}
