namespace Casework.Domain.Cases.Mediations;

/// <summary>A party withdraws: mediation stops at once, whoever else would go on (law 7).</summary>
public sealed record WithdrawFromMediation(Guid MediationId, string Party) : ICaseCommand
{
    public Decision Decide(CitizenCase current, Circumstances at) => current.Mediations.FirstOrDefault(m => m.Id == MediationId) switch
    {
        _ when current.IsClosed => Rules.CaseClosed,
        null => Decision.Refuse("unknown-mediation"),
        var mediation when !mediation.Parties.Contains(Party) => Decision.Refuse("not-a-party", Party),
        var mediation when !RunningMediation.MaySpeakFor(current, mediation, Party, at.Actor) => Decision.Refuse("not-your-party", Party),
        { IsOpen: false } => Decision.Refuse("mediation-over"),
        _ => Decision.Accept(new MediationWithdrawn(MediationId, Party)),
    };
}
