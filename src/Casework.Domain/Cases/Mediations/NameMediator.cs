namespace Casework.Domain.Cases.Mediations;

/// <summary>
/// The coordinator, or whoever answers for the case, names who leads the mediation; from then on that mediator sees the dispute, and
/// nobody named before.
/// </summary>
public sealed record NameMediator(Guid MediationId, Official Mediator) : ICaseCommand<NameMediator>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        RefusalCode.CaseClosed, RefusalCode.UnknownMediation, RefusalCode.MediationOver, RefusalCode.AlreadyNamed,
    ];

    public Decision Decide(CitizenCase current, Circumstances at) => current.Mediations.FirstOrDefault(m => m.Id == MediationId) switch
    {
        _ when current.IsClosed => Rules.CaseClosed,
        null => Decision.Refuse(RefusalCode.UnknownMediation),
        { IsOpen: false } => Decision.Refuse(RefusalCode.MediationOver),
        var mediation when mediation.MediatorId == Mediator.OfficialId => Decision.Refuse(RefusalCode.AlreadyNamed, Mediator.Name),
        _ => Decision.Accept(new MediatorNamed(MediationId, Mediator)),
    };
}
