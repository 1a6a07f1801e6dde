using Casework.Domain.Terms;

namespace Casework.Domain.Cases.Terms;

/// <summary>The holder tells the citizen, within the term, that the decision comes later and by when (Awb 4:14(3)); once.</summary>
public sealed record ExtendTerm(Guid QuestionId, DateOnly Until, Personal Reason) : ICaseCommand
{
    public Decision Decide(CitizenCase current, Circumstances at)
    {
        if (Rules.RefusalForHolder(current, QuestionId, at.Actor) is { } refusal) return refusal;
        if (current.Question(QuestionId)!.Term is not { } term) return Decision.Refuse("no-decision-term");

        var today = LocalDay.Of(at.Now);
        var end = DecisionTerm.DecideBy(term, today);
        return term switch
        {
            { Extensions.Count: > 0 } => Decision.Refuse("already-extended"),
            _ when today > end => Decision.Refuse("term-passed", end.ToString("yyyy-MM-dd")),
            _ when Until <= end => Decision.Refuse("not-later", end.ToString("yyyy-MM-dd")),
            _ => Decision.Accept(new TermExtended(QuestionId, Until, Reason)),
        };
    }
}
