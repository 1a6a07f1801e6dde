namespace Casework.Domain.Cases.Mediations;

/// <summary>A party withdraws: mediation stops at once, whoever else would go on (law 7).</summary>
public sealed record WithdrawFromMediation(Guid MediationId, string Party) : ICaseCommand<WithdrawFromMediation>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        RefusalCode.CaseClosed, RefusalCode.UnknownMediation, RefusalCode.NotAParty, RefusalCode.NotYourParty,
        RefusalCode.MediationOver,
    ];

    public Decision Decide(CitizenCase current, Circumstances at) => current.Mediations.FirstOrDefault(m => m.Id == MediationId) switch
    {
        _ when current.IsClosed => Rules.CaseClosed,
        null => Decision.Refuse(RefusalCode.UnknownMediation),
        var mediation when !mediation.Parties.Contains(Party) => Decision.Refuse(RefusalCode.NotAParty, Party),
        var mediation when !RunningMediation.MaySpeakFor(current, mediation, Party, at.Actor) =>
            Decision.Refuse(RefusalCode.NotYourParty, Party),
        { IsOpen: false } => Decision.Refuse(RefusalCode.MediationOver),
        _ => Decision.Accept(new MediationWithdrawn(MediationId, Party)),
    };
}
