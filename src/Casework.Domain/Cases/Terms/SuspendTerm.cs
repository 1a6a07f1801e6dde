using Casework.Domain.Terms;

namespace Casework.Domain.Cases.Terms;

/// <summary>The decision term rests on a ground of Awb 4:15 that the holder names.</summary>
/// <param name="Until">The last day that the applicant agreed to; only consent has one (Awb 4:15(2)(a)). The term then runs on by
/// itself.</param>
public sealed record SuspendTerm(Guid QuestionId, string Ground, Personal Reason, DateOnly? Until = null) : ICaseCommand<SuspendTerm>
{
    /// <summary>The grounds that a person can name; an information request suspends by itself on 4:15-1-a.</summary>
    public static readonly IReadOnlyList<string> Grounds = ["4:15-1-a", "4:15-1-b", "4:15-2-a", "4:15-2-b", "4:15-2-c"];

    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        .. Rules.ForHolder, RefusalCode.NoDecisionTerm, RefusalCode.AlreadySuspended, RefusalCode.TermPassed,
        RefusalCode.EndWithoutConsent, RefusalCode.DateInThePast,
    ];

    public Decision Decide(CitizenCase current, Circumstances at)
    {
        if (Rules.RefusalForHolder(current, QuestionId, at.Actor) is { } refusal) return refusal;
        if (current.Question(QuestionId)!.Term is not { } term) return Decision.Refuse(RefusalCode.NoDecisionTerm);

        var today = LocalDay.Of(at.Now);
        var end = DecisionTerm.DecideBy(term, today);
        return term.Suspensions.Any(s => s.IsRunningByHand) ? Decision.Refuse(RefusalCode.AlreadySuspended)
            : today > end ? Decision.Refuse(RefusalCode.TermPassed, end.ToString("yyyy-MM-dd"))
            : Until is not null && Ground != Suspension.Consent ? Decision.Refuse(RefusalCode.EndWithoutConsent)
            : Until < today ? Decision.Refuse(RefusalCode.DateInThePast)
            : Decision.Accept(new TermSuspended(QuestionId, Ground, Reason, Until));
    }
}
