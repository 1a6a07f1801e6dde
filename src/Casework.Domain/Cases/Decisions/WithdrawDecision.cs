using Casework.Domain.Cases.Views;

namespace Casework.Domain.Cases.Decisions;

/// <summary>
/// The holder withdraws the decision in force (intrekking); the question is decided anew. What gave the citizen something is withdrawn
/// only after they could give their view, or with the reason why not (Awb 4:8, 4:11, 4:12).
/// </summary>
public sealed record WithdrawDecision(
    Guid QuestionId, Personal Reasons, string LegalBasis, NoViewReason? NoViewReason = null) : ICaseCommand<WithdrawDecision>
{
    public static IReadOnlyList<RefusalCode> Refusals => [.. Rules.ForDecided, RefusalCode.HearFirst];

    public Decision Decide(CitizenCase current, Circumstances at) =>
        Rules.RefusalForDecided(current, QuestionId, at.Actor) ?? current.Question(QuestionId)! switch
        {
            var question when GaveSomething(question) && HearFirst.IsMissing(question, NoViewReason, due: true, at.Now) =>
                Decision.Refuse(RefusalCode.HearFirst),
            _ => Decision.Accept(new DecisionWithdrawn(QuestionId, Reasons, LegalBasis, NoViewReason)),
        };

    private static bool GaveSomething(Question question) =>
        question.InForce!.Outcome is DecisionOutcome.Granted or DecisionOutcome.PartlyGranted;
}
