namespace Casework.Domain.Cases.Undo;

/// <summary>What makes it too late to take an act back at any time: something else rests on it.</summary>
internal static class BuildingUpon
{
    public static bool Is(CitizenCase before, RecentAct act, CaseEvent happened) => (act.Kind, happened) switch
    {
        (UndoableAct.Note, _) => false,
        (UndoableAct.Closure, _) => happened is CaseReopened,
        (_, CaseClosed) => true,
        // The new case manager has set to work.
        (UndoableAct.Assignment, _) => happened is CaseAssigned or CaseManagerMoved || happened.By.Id == before.CaseManager.OfficialId,
        (UndoableAct.SupportNeed, _) => happened is SupportNeedAssessed,
        (UndoableAct.HandOff, _) => OfferOf(happened) == act.SubjectId,
        (UndoableAct.Triage, _) => QuestionsOf(happened).Contains(act.SubjectId!.Value),
        _ => false,
    };

    private static Guid? OfferOf(CaseEvent happened) => happened switch
    {
        HandOffAccepted e => e.HandOffId,
        HandOffRefused e => e.HandOffId,
        HandOffWithdrawn e => e.HandOffId,
        HandOffLapsed e => e.HandOffId,
        _ => null,
    };

    /// <summary>The questions with which somebody went on. That a question goes to or from a back office belongs to the act itself.</summary>
    private static IReadOnlyList<Guid> QuestionsOf(CaseEvent happened) => happened switch
    {
        TriageAdvised e => [e.QuestionId],
        TriageConfirmed e => [e.QuestionId],
        TriageOverruled e => [e.QuestionId],
        TriageReopened e => [e.QuestionId],
        QuestionServiceNamed e => [e.QuestionId],
        QuestionAnswered e => [e.QuestionId],
        QuestionDecided e => [e.QuestionId],
        QuestionHandedBack e => [e.QuestionId],
        HandOffProposed e => e.QuestionIds,
        ConsultationRequested e => [e.QuestionId],
        InformationRequested e => [e.QuestionId],
        TermExtended e => [e.QuestionId],
        TermSuspended e => [e.QuestionId],
        TermResumed e => [e.QuestionId],
        DisputeRaised { QuestionId: { } id } => [id],
        _ => [],
    };
}
