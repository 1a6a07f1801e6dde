using Casework.Domain.Terms;

namespace Casework.Domain.Cases.Objections;

/// <summary>The objector is heard (Awb 7:2), or not for a reason of Awb 7:3. Exactly one of the two is given.</summary>
public sealed record HearObjection(Guid ObjectionId, DateOnly? HeldOn, Personal? WaivedBecause) : ICaseCommand<HearObjection>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        .. OpenObjection.Refusals, RefusalCode.DateInTheFuture, RefusalCode.ReasonRequired,
    ];

    public Decision Decide(CitizenCase current, Circumstances at) => OpenObjection.Refusal(current, ObjectionId, at.Actor) ?? (HeldOn switch
    {
        { } day when day > LocalDay.Of(at.Now) => Decision.Refuse(RefusalCode.DateInTheFuture),
        { } day => Decision.Accept(new ObjectionHeard(ObjectionId, day)),
        null when WaivedBecause is { } reason => Decision.Accept(new ObjectionHearingWaived(ObjectionId, reason)),
        null => Decision.Refuse(RefusalCode.ReasonRequired),
    });
}
