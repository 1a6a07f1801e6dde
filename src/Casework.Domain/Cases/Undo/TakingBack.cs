namespace Casework.Domain.Cases.Undo;

/// <summary>How an act that is taken back leaves the case: as it was before.</summary>
internal static class TakingBack
{
    public static CitizenCase Evolve(CitizenCase current, ActTakenBack happened)
    {
        var former = current.RecentActs.Find(act => act.IsTakenBackBy(happened)).Former;
        return happened.Kind switch
        {
            UndoableAct.Assignment => Evolving.Assign(current, former.CaseManager!),
            UndoableAct.Triage =>
                current.With(happened.SubjectId!.Value, q => q with { Route = former.Triage!.Route, Overruled = former.Triage.Overruled }),
            UndoableAct.SupportNeed => current with { Support = former.Support!.Value },
            UndoableAct.HandOff => EvolvingHandOffs.TakeBack(current, happened.SubjectId!.Value, former.Withdrawn!),
            UndoableAct.Closure => current with { IsClosed = false, Ended = null },
            _ => current,
        };
    }
}
