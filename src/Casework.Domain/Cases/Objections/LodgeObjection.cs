namespace Casework.Domain.Cases.Objections;

/// <summary>
/// The citizen lodges an objection (bezwaar) against a decision. Whether it was in time is judged later; it is always taken in.
/// </summary>
public sealed record LodgeObjection(
    Guid Id, Guid QuestionId, Personal Text, Channel Channel, DateOnly? PostedOn,
    DateTimeOffset? ReceivedAt, DateOnly? ReceivedByWrongBodyOn) : ICaseCommand<LodgeObjection>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        RefusalCode.UnknownQuestion, .. Rules.ForBystander, RefusalCode.NotDecided, RefusalCode.DateInTheFuture,
        RefusalCode.AlreadyObjected,
    ];

    public Decision Decide(CitizenCase current, Circumstances at) => current.Question(QuestionId) switch
    {
        null => Decision.Refuse(RefusalCode.UnknownQuestion),
        _ when Rules.RefusalForBystander(current, QuestionId, at.Actor) is { } refusal => refusal,
        { Outcome: null } => Decision.Refuse(RefusalCode.NotDecided),
        _ when ReceivedAt > at.Now => Decision.Refuse(RefusalCode.DateInTheFuture),
        _ when current.Objections.Any(objection => objection.QuestionId == QuestionId && objection.IsOpen) =>
            Decision.Refuse(RefusalCode.AlreadyObjected),
        _ => Decision.Accept([.. Reopening.IfClosed(current), Lodged(at.Now)]),
    };

    private ObjectionLodged Lodged(DateTimeOffset now) =>
        new(Id, QuestionId, Text, Channel, PostedOn, ReceivedAt ?? now, ReceivedByWrongBodyOn);
}
