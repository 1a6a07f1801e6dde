namespace Casework.Domain.Cases.Mediations;

internal static class RunningMediation
{
    public static readonly IReadOnlyList<RefusalCode> Refusals =
    [
        RefusalCode.CaseClosed, RefusalCode.UnknownMediation, RefusalCode.NotTheMediator, RefusalCode.ConsentMissing,
        RefusalCode.MediationOver,
    ];

    /// <summary>Why nothing can be recorded of this mediation now, or null when it runs.</summary>
    public static Decision? Refusal(CitizenCase current, Guid mediationId, Actor actor) => current.Mediations.FirstOrDefault(m => m.Id == mediationId) switch
    {
        _ when current.IsClosed => Rules.CaseClosed,
        null => Decision.Refuse(RefusalCode.UnknownMediation),
        var mediation when actor.Is(Role.Mediator) && mediation.MediatorId != actor.Id => Decision.Refuse(RefusalCode.NotTheMediator),
        { Status: MediationStatus.Proposed } => Decision.Refuse(RefusalCode.ConsentMissing),
        { IsOpen: false } => Decision.Refuse(RefusalCode.MediationOver),
        _ => null,
    };

    /// <summary>
    /// Whether the actor may speak for the party: it is their organisation, they record what the citizen said to the desk, or they lead
    /// the mediation.
    /// </summary>
    public static bool MaySpeakFor(CitizenCase current, Mediation mediation, string party, Actor actor) => actor switch
    {
        { IsCitizenOrOnBehalf: true } => party == Citizen,
        _ when actor.Is(Role.Mediator) => mediation.MediatorId == actor.Id,
        _ when actor.WorksFor(party) => true,
        _ => party == Citizen && actor.WorksAt(current.Desk),
    };

    private const string Citizen = "citizen";
}
