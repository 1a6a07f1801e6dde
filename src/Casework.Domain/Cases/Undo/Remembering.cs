namespace Casework.Domain.Cases.Undo;

/// <summary>Which acts of a moment ago the case remembers.</summary>
internal static class Remembering
{
    /// <summary>
    /// Longer than an act can be taken back, so that whoever comes too late hears so; not for good, so that the state stays small.
    /// </summary>
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    /// <summary>More than this a person does not take back; a state that grows with every act would make each act dearer.</summary>
    private const int Most = 10;

    public static IReadOnlyList<RecentAct> After(CitizenCase before, CaseEvent happened)
    {
        var kept = before.RecentActs.Where(act => happened.HappenedAt - act.At <= Kept).Select(act => After(before, act, happened));
        return ActOf(before, happened) is { } recent ? [.. kept.TakeLast(Most - 1), recent] : [.. kept];
    }

    private static RecentAct After(CitizenCase before, RecentAct act, CaseEvent happened) => happened switch
    {
        _ when act.Status != RecentActStatus.Stands => act,
        ActTakenBack e => act.IsTakenBackBy(e) ? act with { Status = RecentActStatus.TakenBack } : act,
        _ when BuildingUpon.Is(before, act, happened) => act with { Status = RecentActStatus.BuiltUpon },
        _ => act,
    };

    private static RecentAct? ActOf(CitizenCase before, CaseEvent happened) => happened switch
    {
        { Origin: not null } => null,
        CaseAssigned e =>
            Act(before, e, UndoableAct.Assignment, null, new(CaseManager: new(before.CaseManager.OfficialId, before.CaseManager.Name))),
        TriageOverruled e =>
            Act(before, e, UndoableAct.Triage, e.QuestionId, new(Triage: Triage(before.Questions.Find(q => q.Id == e.QuestionId)))),
        NoteAdded e => Act(before, e, UndoableAct.Note, e.NoteId, new()),
        SupportNeedAssessed e => Act(before, e, UndoableAct.SupportNeed, null, new(Support: before.Support)),
        HandOffProposed e => Act(before, e, UndoableAct.HandOff, e.HandOffId, new(Withdrawn: SharedAnew(before, e))),
        CaseClosed e => Act(before, e, UndoableAct.Closure, null, new()),
        _ => null,
    };

    private static RecentAct Act(CitizenCase before, CaseEvent happened, UndoableAct kind, Guid? subject, Former former) =>
        new(before.Version + 1, kind, subject, happened.By, happened.HappenedAt, former);

    private static FormerTriage Triage(Question question) => new(question.Route, question.Overruled, question.Holder);

    private static WithdrawnPart[] SharedAnew(CitizenCase before, HandOffProposed e) =>
        [.. before.Withdrawn.Where(taken => taken.Organisation == e.Organisation && e.Share.Any(shared => SharedPart.AreSame(shared.Part, taken.Part)))];
}
