using Casework.Domain.Terms;

namespace Casework.Domain.Cases.Objections;

/// <summary>The objector is heard (Awb 7:2), or not for a reason of Awb 7:3. Exactly one of the two is given.</summary>
public sealed record HearObjection(Guid ObjectionId, DateOnly? HeldOn, Personal? WaivedBecause) : ICaseCommand
{
    public Decision Decide(CitizenCase current, Circumstances at) => OpenObjection.Refusal(current, ObjectionId, at.Actor) ?? (HeldOn switch
    {
        { } day when day > LocalDay.Of(at.Now) => Decision.Refuse("date-in-the-future"),
        { } day => Decision.Accept(new ObjectionHeard(ObjectionId, day)),
        null when WaivedBecause is { } reason => Decision.Accept(new ObjectionHearingWaived(ObjectionId, reason)),
        null => Decision.Refuse("reason-required"),
    });
}
