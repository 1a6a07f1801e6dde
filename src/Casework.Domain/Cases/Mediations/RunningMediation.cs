namespace Casework.Domain.Cases.Mediations;

internal static class RunningMediation
{
    /// <summary>Why nothing can be recorded of this mediation now, or null when it runs.</summary>
    public static Decision? Refusal(CitizenCase current, Guid mediationId) => current.Mediations.FirstOrDefault(m => m.Id == mediationId) switch
    {
        _ when current.IsClosed => Rules.CaseClosed,
        null => Decision.Refuse("unknown-mediation"),
        { Status: MediationStatus.Proposed } => Decision.Refuse("consent-missing"),
        { IsOpen: false } => Decision.Refuse("mediation-over"),
        _ => null,
    };
}
