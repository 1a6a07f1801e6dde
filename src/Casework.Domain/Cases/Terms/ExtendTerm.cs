using Casework.Domain.Terms;

namespace Casework.Domain.Cases.Terms;

/// <summary>The holder tells the citizen, within the term, that the decision comes later and by when (Awb 4:14(3)); once.</summary>
public sealed record ExtendTerm(Guid QuestionId, DateOnly Until, Personal Reason) : ICaseCommand<ExtendTerm>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        .. Rules.ForHolder, RefusalCode.NoDecisionTerm, RefusalCode.AlreadyExtended, RefusalCode.TermPassed, RefusalCode.NotLater,
    ];

    public Decision Decide(CitizenCase current, Circumstances at)
    {
        if (Rules.RefusalForHolder(current, QuestionId, at.Actor) is { } refusal) return refusal;
        if (current.Question(QuestionId)!.Term is not { } term) return Decision.Refuse(RefusalCode.NoDecisionTerm);

        var today = LocalDay.Of(at.Now);
        var end = DecisionTerm.DecideBy(term, today);
        return term switch
        {
            { Extensions.Count: > 0 } => Decision.Refuse(RefusalCode.AlreadyExtended),
            _ when today > end => Decision.Refuse(RefusalCode.TermPassed, end.ToString("yyyy-MM-dd")),
            _ when Until <= end => Decision.Refuse(RefusalCode.NotLater, end.ToString("yyyy-MM-dd")),
            _ => Decision.Accept(new TermExtended(QuestionId, Until, Reason)),
        };
    }
}
