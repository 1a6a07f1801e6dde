namespace Casework.Domain.Cases.Objections;

/// <summary>
/// The citizen lodges an objection (bezwaar) against a decision. Whether it was in time is judged later; it is always taken in.
/// </summary>
/// <param name="DirectAppealAsked">Whether it asks to skip it and go to the court (Awb 7:1a); null where nobody said.</param>
public sealed record LodgeObjection(
    Guid Id, Guid QuestionId, Personal Text, Channel Channel, DateOnly? PostedOn,
    DateTimeOffset? ReceivedAt, DateOnly? ReceivedByWrongBodyOn, bool? DirectAppealAsked = null) : ICaseCommand<LodgeObjection>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        RefusalCode.UnknownQuestion, .. Rules.ForBystander, RefusalCode.NotDecided, RefusalCode.DateInTheFuture,
        RefusalCode.AlreadyObjected, RefusalCode.AppealInstead,
    ];

    public Decision Decide(CitizenCase current, Circumstances at) => current.Question(QuestionId) switch
    {
        null => Decision.Refuse(RefusalCode.UnknownQuestion),
        _ when Rules.RefusalForBystander(current, QuestionId, at.Actor) is { } refusal => refusal,
        { Outcome: null } => Decision.Refuse(RefusalCode.NotDecided),
        _ when ReceivedAt > at.Now => Decision.Refuse(RefusalCode.DateInTheFuture),
        _ when current.Objections.Any(objection => objection.QuestionId == QuestionId && objection.IsOpen) =>
            Decision.Refuse(RefusalCode.AlreadyObjected),
        { InForce: null, Decisions.Count: > 0 } => Decision.Refuse(RefusalCode.NotDecided),
        { InForce: { } decision } when IsForTheCourt(current, decision) => Decision.Refuse(RefusalCode.AppealInstead),
        _ => Decision.Accept([.. Reopening.IfClosed(current), Lodged(at.Now)]),
    };

    /// <summary>Against a decision on objection lies appeal, and no second objection (Awb 7:1, 8:1).</summary>
    private static bool IsForTheCourt(CitizenCase current, TakenDecision decision) => decision.OnObjection is not null
        || current.Objections.Any(o => o.DecisionId == decision.Id && !o.IsOpen && o.Outcome != ObjectionOutcome.Withdrawn);

    private ObjectionLodged Lodged(DateTimeOffset now) =>
        new(Id, QuestionId, Text, Channel, PostedOn, ReceivedAt ?? now, ReceivedByWrongBodyOn, DirectAppealAsked);
}
