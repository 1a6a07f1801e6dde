using Casework.Domain.Cases;

namespace Casework.Projections.CaseFiles;

/// <summary>
/// What was taken back in the case file: what was so before, and, where the act left something behind, that it was a mistake.
/// </summary>
internal static class FoldingUndo
{
    public static CaseFile With(CaseFile file, ActTakenBack e) => e.Kind switch
    {
        UndoableAct.Assignment => file with { Assignments = [.. file.Assignments, Back(file.State.CaseManager, e)] },
        UndoableAct.Triage => file.With(e.SubjectId!.Value, q => q with { Overruled = q.FormerlyOverruled }),
        UndoableAct.Note =>
            file with { Notes = file.Notes.Change(n => n.NoteId == e.SubjectId, n => n with { Text = null, TakenBackAt = e.HappenedAt }) },
        UndoableAct.SupportNeed => file with { SupportReason = file.FormerSupportReason },
        UndoableAct.HandOff => file with { HandOffs = file.HandOffs.Change(o => o.HandOffId == e.SubjectId, o => Back(o, e)) },
        UndoableAct.Closure => file with { ClosedAt = null, Result = null },
        _ => file,
    };

    private static AssignmentEntry Back(CaseManager manager, ActTakenBack e) =>
        new("taken-back", new(manager.OfficialId, manager.Name), manager.Organisation, e.Reason, e.By, e.HappenedAt);

    private static HandOffEntry Back(HandOffEntry offer, ActTakenBack e) => offer with
    {
        Status = HandOffStatus.Withdrawn,
        AnswerReason = e.Reason,
        AnsweredBy = e.By,
        AnsweredAt = e.HappenedAt,
        TakenBackAt = e.HappenedAt,
    };
}
