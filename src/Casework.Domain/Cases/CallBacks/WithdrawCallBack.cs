namespace Casework.Domain.Cases.CallBacks;

/// <summary>The citizen need not be called any more.</summary>
public sealed record WithdrawCallBack(Guid CallBackId, Personal? Reason) : ICaseCommand<WithdrawCallBack>
{
    public static IReadOnlyList<RefusalCode> Refusals => [.. CallingBack.Refusals];

    public Decision Decide(CitizenCase current, Circumstances at) =>
        CallingBack.Refusal(current, CallBackId) ?? Decision.Accept(new CallBackWithdrawn(CallBackId, Reason));
}
