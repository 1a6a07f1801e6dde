namespace Casework.Domain.Cases.Terms;

/// <summary>The reason to rest has gone: the decision term runs on.</summary>
public sealed record ResumeTerm(Guid QuestionId, Personal? Reason) : ICaseCommand<ResumeTerm>
{
    public static IReadOnlyList<RefusalCode> Refusals => [.. Rules.ForHolder, RefusalCode.NoDecisionTerm, RefusalCode.NotSuspended];

    public Decision Decide(CitizenCase current, Circumstances at) =>
        Rules.RefusalForHolder(current, QuestionId, at.Actor) ?? current.Question(QuestionId)!.Term switch
        {
            null => Decision.Refuse(RefusalCode.NoDecisionTerm),
            var term when !term.Suspensions.Any(s => s.IsRunningByHand) => Decision.Refuse(RefusalCode.NotSuspended),
            _ => Decision.Accept(new TermResumed(QuestionId, Reason)),
        };
}
