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

    private static Guid? OfferOf(CaseEvent happened) =>
        happened is HandOffEvent offer and not (HandOffProposed or HandOffEscalated) ? offer.HandOffId : null;

    private static IReadOnlyList<Guid> QuestionsOf(CaseEvent happened) => happened switch
    {
        QuestionEvent e and (TriageAdvised or TriageConfirmed or TriageOverruled or TriageReopened or QuestionServiceNamed
            or QuestionAnswered or QuestionDecided or ViewRequested or QuestionHandedBack or TermExtended or TermSuspended or TermResumed) => [e.QuestionId],
        HandOffProposed e => e.QuestionIds,
        ConsultationRequested e => [e.QuestionId],
        InformationRequested e => [e.QuestionId],
        DisputeRaised { QuestionId: { } id } => [id],
        _ => [],
    };
}
