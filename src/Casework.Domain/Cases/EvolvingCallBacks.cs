namespace Casework.Domain.Cases;

internal static class EvolvingCallBacks
{
    public static CitizenCase Evolve(CitizenCase current, CaseEvent happened) => happened switch
    {
        CallBackRequested e => current with { CallBacks = [.. current.CallBacks, CallBack.Of(e)] },
        CallBackTried e => current.With(e.CallBackId, asked => asked with { Attempts = asked.Attempts + 1, Reached = asked.Reached || e.Reached }),
        CallBackSettled e => current.With(e.CallBackId, asked => asked with { Status = StatusOf(e.Outcome) }),
        CallBackOverdue e => current.With(e.CallBackId, asked => asked with { Overdue = true }),
        CallBackWithdrawn e => current.With(e.CallBackId, asked => asked with { Status = CallBackStatus.Withdrawn }),
        _ => throw new ImpossibleHistoryException($"No rule for {happened.GetType().Name}."),
    };

    private static CallBackStatus StatusOf(CallBackOutcome outcome) => outcome switch
    {
        CallBackOutcome.Spoken => CallBackStatus.Spoken,
        CallBackOutcome.NotReached => CallBackStatus.NotReached,
        _ => CallBackStatus.NotNeeded,
    };

    private static CitizenCase With(this CitizenCase current, Guid callBack, Func<CallBack, CallBack> change) =>
        current with { CallBacks = current.CallBacks.Change(asked => asked.Id == callBack, change) };
}
