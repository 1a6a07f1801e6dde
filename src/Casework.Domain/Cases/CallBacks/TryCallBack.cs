namespace Casework.Domain.Cases.CallBacks;

/// <summary>Somebody called. While nobody is reached the promise stands and its time goes on.</summary>
public sealed record TryCallBack(Guid CallBackId, bool Reached, Personal? Note) : ICaseCommand<TryCallBack>
{
    public static IReadOnlyList<RefusalCode> Refusals => [.. CallingBack.ForOthers];

    public Decision Decide(CitizenCase current, Circumstances at) =>
        CallingBack.RefusalForOthers(current, CallBackId, at.Actor) ?? Decision.Accept(new CallBackTried(CallBackId, Reached, Note));
}
