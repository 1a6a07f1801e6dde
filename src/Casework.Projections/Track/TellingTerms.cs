using Casework.Domain.Cases;
using Casework.Domain.Terms;
using Casework.Projections.Cases;
using static Casework.Projections.Track.Lines;

namespace Casework.Projections.Track;

/// <summary>
/// What the citizen reads of a decision term: a line for each act that touched it, that the date moved, or why it did not yet or did not
/// at all. A term that merely stands still day by day writes none.
/// </summary>
internal static class TellingTerms
{
    public static IEnumerable<TrackMessage> Moves(CitizenCase before, CitizenCase after, CaseEvent happened)
    {
        if (QuestionOf(after, happened) is not var (id, reason) || after.Question(id)?.Term is not { } facts) yield break;
        foreach (var change in New(before.Question(id)?.Term, facts, happened))
            yield return Out(happened, "term-moved", reason) with
            {
                QuestionId = id,
                Was = change.Was == change.DecideBy ? null : change.Was,
                Day = change.DecideBy,
                Because = new(change.Because.In("nl"), change.Because.In("en")),
            };
    }

    /// <summary>The question whose term an event may touch, and why in the official's words.</summary>
    private static (Guid Question, Domain.Personal? Reason)? QuestionOf(CitizenCase after, CaseEvent happened) => happened switch
    {
        InformationRequested e => (e.QuestionId, null),
        InformationRequestExtended e => (Asked(after, e.RequestId), null),
        InformationReceived e => (Asked(after, e.RequestId), null),
        QuestionServiceNamed e => (e.QuestionId, null),
        TermExtended e => (e.QuestionId, e.Reason),
        TermSuspended e => (e.QuestionId, e.Reason),
        TermResumed e => (e.QuestionId, e.Reason),
        _ => null,
    };

    private static Guid Asked(CitizenCase after, Guid request) => after.InformationRequests.First(asked => asked.Id == request).QuestionId;

    /// <summary>What the history of the term says since, of that day; a line that it said before is no news.</summary>
    private static IEnumerable<TermChange> New(TermFacts? before, TermFacts after, CaseEvent happened)
    {
        var today = LocalDay.Of(happened.HappenedAt);
        HashSet<string> known = before is null ? [] : [.. DecisionTerm.Compute(before, today).History.Select(change => change.Because.In("nl"))];
        return DecisionTerm.Compute(after, today).History.Where(change =>
            change.Was is not null && change.Because.Code != DecisionTerm.StillSuspended && IsOf(change.On, happened) && !known.Contains(change.Because.In("nl")));
    }

    /// <summary>What time does at the end of a day, it does at the first moment of the next.</summary>
    private static bool IsOf(DateOnly day, CaseEvent happened) => LocalDay.Of(happened.HappenedAt) == day || DayBefore(happened) == day;
}
