namespace Casework.Domain.Cases.Objections;

/// <summary>The citizen lodges an objection (bezwaar) against a decision. Whether it was in time is judged later; it is always taken in.</summary>
public sealed record LodgeObjection(
    Guid Id, Guid QuestionId, Personal Text, Channel Channel, DateOnly? PostedOn, DateTimeOffset? ReceivedAt, DateOnly? ReceivedByWrongBodyOn) : ICaseCommand
{
    public Decision Decide(CitizenCase current, Circumstances at) => current.Question(QuestionId) switch
    {
        null => Decision.Refuse("unknown-question"),
        _ when Rules.RefusalForBystander(current, QuestionId, at.Actor) is { } refusal => refusal,
        { Outcome: null } => Decision.Refuse("not-decided"),
        _ when ReceivedAt > at.Now => Decision.Refuse("date-in-the-future"),
        _ when current.Objections.Any(objection => objection.QuestionId == QuestionId && objection.IsOpen) => Decision.Refuse("already-objected"),
        _ => Decision.Accept([.. Reopening.IfClosed(current), Lodged(at.Now)]),
    };

    private ObjectionLodged Lodged(DateTimeOffset now) => new(Id, QuestionId, Text, Channel, PostedOn, ReceivedAt ?? now, ReceivedByWrongBodyOn);
}
