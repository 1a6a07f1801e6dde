namespace Casework.Domain.Cases.Objections;

/// <summary>The objector withdraws the objection: in writing, or by word at the hearing only (Awb 6:21).</summary>
public sealed record WithdrawObjection(Guid ObjectionId, WithdrawalHow How) : ICaseCommand<WithdrawObjection>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        RefusalCode.CaseClosed, RefusalCode.UnknownObjection, RefusalCode.AlreadyDecided, .. Rules.ForBystander,
        RefusalCode.HearingMissing,
    ];

    public Decision Decide(CitizenCase current, Circumstances at) => OpenObjection.RefusalForObjector(current, ObjectionId, at.Actor)
        ?? (How == WithdrawalHow.AtHearing && !current.Objections.First(o => o.Id == ObjectionId).HearingHeld
            ? Decision.Refuse(RefusalCode.HearingMissing)
            : Decision.Accept(new ObjectionWithdrawn(ObjectionId, How)));
}
