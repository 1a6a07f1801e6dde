namespace Casework.Domain.Cases.Terms;

/// <summary>The reason to rest has gone: the decision term runs on.</summary>
public sealed record ResumeTerm(Guid QuestionId, Personal? Reason) : ICaseCommand
{
    public Decision Decide(CitizenCase current, Circumstances at) =>
        Rules.RefusalForHolder(current, QuestionId, at.Actor) ?? current.Question(QuestionId)!.Term switch
        {
            null => Decision.Refuse("no-decision-term"),
            var term when !term.Suspensions.Any(s => s.IsRunningByHand) => Decision.Refuse("not-suspended"),
            _ => Decision.Accept(new TermResumed(QuestionId, Reason)),
        };
}
