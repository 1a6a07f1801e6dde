namespace Casework.Domain.Cases.Mediations;

/// <summary>Mediation is offered to all parties of a dispute, before or beside the objection (law 7).</summary>
public sealed record ProposeMediation(
    Guid Id, Guid DisputeId, IReadOnlyList<string> Parties, Official? Mediator = null) : ICaseCommand<ProposeMediation>
{
    public static IReadOnlyList<RefusalCode> Refusals => [RefusalCode.CaseClosed, RefusalCode.UnknownDispute, RefusalCode.AlreadyProposed];

    public Decision Decide(CitizenCase current, Circumstances at) => current switch
    {
        { IsClosed: true } => Rules.CaseClosed,
        _ when current.Disputes.All(dispute => dispute.Id != DisputeId) => Decision.Refuse(RefusalCode.UnknownDispute),
        _ when current.Mediations.Any(mediation => mediation.DisputeId == DisputeId && mediation.IsOpen) =>
            Decision.Refuse(RefusalCode.AlreadyProposed),
        _ => Decision.Accept(new MediationProposed(Id, DisputeId, Parties, Mediator)),
    };
}
