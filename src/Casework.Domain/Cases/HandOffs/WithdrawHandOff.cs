namespace Casework.Domain.Cases.HandOffs;

/// <summary>The case manager takes an unanswered offer back.</summary>
public sealed record WithdrawHandOff(Guid HandOffId, Personal Reason) : ICaseCommand
{
    public Decision Decide(CitizenCase current, Circumstances at) => current.HandOffs.FirstOrDefault(offer => offer.Id == HandOffId) switch
    {
        null => Decision.Refuse("unknown-hand-off"),
        _ when !current.MayBeManagedBy(at.Actor) => Rules.NotTheCaseManager(current),
        { Status: HandOffStatus.Accepted } offer => Decision.Refuse("already-accepted", offer.Specialist?.Name ?? ""),
        { Status: HandOffStatus.Refused } offer => Decision.Refuse("already-refused", offer.AnsweredBy?.Name ?? ""),
        { Status: HandOffStatus.Withdrawn } => Decision.Refuse("already-withdrawn"),
        { Status: HandOffStatus.Lapsed } => Decision.Refuse("already-lapsed"),
        _ => Decision.Accept(new HandOffWithdrawn(HandOffId, Reason)),
    };
}
