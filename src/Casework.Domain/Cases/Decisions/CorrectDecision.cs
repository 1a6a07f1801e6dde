namespace Casework.Domain.Cases.Decisions;

/// <summary>
/// An obvious slip in the decision in force is put right, such as a name or a sum that was added up wrongly. Outcome, dates and terms
/// stay: what changes more than that is a new decision.
/// </summary>
/// <param name="What">What it says now, in words for the citizen.</param>
public sealed record CorrectDecision(Guid QuestionId, Personal What, Personal Reason) : ICaseCommand<CorrectDecision>
{
    public static IReadOnlyList<RefusalCode> Refusals => Rules.ForDecided;

    public Decision Decide(CitizenCase current, Circumstances at) =>
        Rules.RefusalForDecided(current, QuestionId, at.Actor) ?? Decision.Accept(new DecisionCorrected(QuestionId, What, Reason));
}
