namespace Casework.Domain.Cases.Mediations;

/// <summary>One party agrees or not. Mediation starts with the last consent and never without it (law 7).</summary>
public sealed record ConsentToMediation(Guid MediationId, string Party, bool Agrees) : ICaseCommand<ConsentToMediation>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        RefusalCode.CaseClosed, RefusalCode.UnknownMediation, RefusalCode.NotAParty, RefusalCode.NotYourParty,
        RefusalCode.MediationOver, RefusalCode.AlreadyConsented,
    ];

    public Decision Decide(CitizenCase current, Circumstances at) => current.Mediations.FirstOrDefault(m => m.Id == MediationId) switch
    {
        _ when current.IsClosed => Rules.CaseClosed,
        null => Decision.Refuse(RefusalCode.UnknownMediation),
        var mediation when !mediation.Parties.Contains(Party) => Decision.Refuse(RefusalCode.NotAParty, Party),
        var mediation when !RunningMediation.MaySpeakFor(current, mediation, Party, at.Actor) =>
            Decision.Refuse(RefusalCode.NotYourParty, Party),
        { IsOpen: false } => Decision.Refuse(RefusalCode.MediationOver),
        var mediation when mediation.Consents.Contains(Party) => Decision.Refuse(RefusalCode.AlreadyConsented, Party),
        _ when !Agrees => Decision.Accept(new MediationConsentRefused(MediationId, Party)),
        var mediation => Decision.Accept(Consent(mediation)),
    };

    private IReadOnlyList<CaseEvent> Consent(Mediation mediation) =>
        mediation.Parties.All(party => party == Party || mediation.Consents.Contains(party))
        ? [new MediationConsentGiven(MediationId, Party), new MediationStarted(MediationId)]
        : [new MediationConsentGiven(MediationId, Party)];
}
