namespace Casework.Domain.Cases.HandOffs;

/// <summary>The organisation that holds a question returns it to the first line with a reason (teruggave).</summary>
public sealed record HandBackQuestion(Guid QuestionId, Personal Reason) : ICaseCommand<HandBackQuestion>
{
    public static IReadOnlyList<RefusalCode> Refusals => [.. Rules.ForHolder, .. Rules.WhileOffered];

    public Decision Decide(CitizenCase current, Circumstances at) =>
        Rules.RefusalForHolder(current, QuestionId, at.Actor)
        ?? Rules.RefusalWhileOffered(current, QuestionId)
        ?? Decision.Accept(new QuestionHandedBack(QuestionId, Reason));
}
