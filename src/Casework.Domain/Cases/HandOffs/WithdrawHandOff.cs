namespace Casework.Domain.Cases.HandOffs;

/// <summary>The case manager takes an unanswered offer back.</summary>
public sealed record WithdrawHandOff(Guid HandOffId, Personal Reason) : ICaseCommand<WithdrawHandOff>
{
    public static IReadOnlyList<RefusalCode> Refusals => [RefusalCode.UnknownHandOff, RefusalCode.NotTheCaseManager, .. OfferAnswer.Ended];

    public Decision Decide(CitizenCase current, Circumstances at) => current.HandOffs.FirstOrDefault(offer => offer.Id == HandOffId) switch
    {
        null => Decision.Refuse(RefusalCode.UnknownHandOff),
        _ when !current.MayBeManagedBy(at.Actor) => Rules.NotTheCaseManager(current),
        { IsOpen: false } offer => OfferAnswer.Over(offer),
        _ => Decision.Accept(new HandOffWithdrawn(HandOffId, Reason)),
    };
}
