using Casework.Domain.Terms;

namespace Casework.Domain.Cases.Objections;

/// <summary>
/// The objector says that the decision on the objection is late (ingebrekestelling, Awb 4:17(3), 7:14); also while a founded objection
/// waits for its new decision. A premature one is recorded all the same, and has no effect.
/// </summary>
public sealed record GiveNoticeOnObjection(Guid ObjectionId, DateOnly ReceivedOn) : ICaseCommand<GiveNoticeOnObjection>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        RefusalCode.CaseClosed, RefusalCode.UnknownObjection, RefusalCode.AlreadyDecided, .. Rules.ForBystander,
        RefusalCode.DateInTheFuture,
    ];

    public Decision Decide(CitizenCase current, Circumstances at) => current.Objections.FirstOrDefault(o => o.Id == ObjectionId) switch
    {
        _ when current.IsClosed => Rules.CaseClosed,
        null => Decision.Refuse(RefusalCode.UnknownObjection),
        { IsRunning: false } => Decision.Refuse(RefusalCode.AlreadyDecided),
        var objection when Rules.RefusalForBystander(current, objection.QuestionId, at.Actor) is { } refusal => refusal,
        _ when ReceivedOn > LocalDay.Of(at.Now) => Decision.Refuse(RefusalCode.DateInTheFuture),
        _ => Decision.Accept(new ObjectionNoticeOfDefaultReceived(ObjectionId, ReceivedOn)),
    };
}
