namespace Casework.Domain.Cases.Objections;

/// <summary>
/// The objector asked, in the objection, to skip it and go to the court at once (Awb 7:1a). Where the body agrees, the court gets the
/// objection and the body decides nothing more on it.
/// </summary>
public sealed record JudgeDirectAppeal(Guid ObjectionId, bool Agreed, Personal Reason) : ICaseCommand<JudgeDirectAppeal>
{
    public static IReadOnlyList<RefusalCode> Refusals => [.. OpenObjection.Refusals];

    public Decision Decide(CitizenCase current, Circumstances at) => OpenObjection.Refusal(current, ObjectionId, at.Actor)
        ?? Decision.Accept(new ObjectionDirectAppealJudged(ObjectionId, Agreed, Reason));
}
