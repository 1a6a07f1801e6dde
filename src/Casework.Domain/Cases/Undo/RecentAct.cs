using Casework.Domain.Catalogues.Triage;

namespace Casework.Domain.Cases;

/// <summary>How it is with an act that was done a moment ago.</summary>
public enum RecentActStatus { Stands, BuiltUpon, TakenBack }

/// <summary>An act of a moment ago, and what was so before it: all that is needed to take it back.</summary>
/// <param name="Version">Its place in the stream.</param>
/// <param name="SubjectId">The question, note or hand-off that it was about, or null when it was about the whole case.</param>
public sealed record RecentAct(
    long Version, UndoableAct Kind, Guid? SubjectId, Author By, DateTimeOffset At,
    Former Former, RecentActStatus Status = RecentActStatus.Stands)
{
    /// <summary>Whoever did it, or the coordinator of the desk or organisation for which they did.</summary>
    public bool IsOf(Actor actor) => By.IsOf(actor) || (actor.Is(Role.Coordinator) && By.IsOfPlaceOf(actor));

    public bool IsTakenBackBy(ActTakenBack happened) =>
        Status == RecentActStatus.Stands && Kind == happened.Kind && SubjectId == happened.SubjectId;
}

/// <summary>What was so before an act; only what the act changed is filled in.</summary>
/// <param name="Withdrawn">What the citizen had taken back from the organisation and the offer shared with it anew (law 13).</param>
public sealed record Former(
    Official? CaseManager = null, FormerTriage? Triage = null,
    SupportLevel? Support = null, IReadOnlyList<WithdrawnPart>? Withdrawn = null);

public sealed record FormerTriage(Route Route, bool Overruled, Holder Holder);
