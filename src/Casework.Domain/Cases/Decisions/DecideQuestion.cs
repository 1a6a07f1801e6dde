using Casework.Domain.Catalogues.Triage;

namespace Casework.Domain.Cases.Decisions;

/// <summary>
/// A specialist of the holding organisation decides (besluit), and decides anew after a founded objection (Awb 7:11(2)).
/// by another than who took the contested one (Awb 10:3(3)). Whatever is not simply granted needs a talk first, or the reason why none was possible (law 7).
/// </summary>
public sealed record DecideQuestion(
    Guid QuestionId, DecisionOutcome Outcome, Personal Reasons, string LegalBasis,
    Personal? Deviation, Personal? NoContactReason) : ICaseCommand<DecideQuestion>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
        [.. Rules.ForHolder, RefusalCode.TookTheDecision, .. Rules.WhileOffered, RefusalCode.TalkFirst];

    public Decision Decide(CitizenCase current, Circumstances at) =>
        Rules.RefusalForDecider(current, QuestionId, at.Actor)
        ?? (current.Question(QuestionId)!.Decisions is [.., var contested] && contested.WasTakenBy(at.Actor)
            ? Decision.Refuse(RefusalCode.TookTheDecision) : null)
        ?? Rules.RefusalWhileOffered(current, QuestionId)
        ?? Decide(current, current.Question(QuestionId)!);

    private Decision Decide(CitizenCase current, Question question) => question switch
    {
        _ when TalkIsMissing(current, question) => Decision.Refuse(RefusalCode.TalkFirst),
        { Route: Route.Standard } when IsNegative => Decision.Accept(new TriageReopened(QuestionId), Decided),
        _ => Decision.Accept(Decided),
    };

    private QuestionDecided Decided => new(QuestionId, Outcome, Reasons, LegalBasis, Deviation, NoContactReason, ByRule: false);

    private bool IsNegative => Outcome is DecisionOutcome.Refused or DecisionOutcome.PartlyGranted or DecisionOutcome.NotConsidered;

    private bool TalkIsMissing(CitizenCase current, Question question) =>
        IsNegative && NoContactReason is null && !(current.LastTalkAt >= question.AskedAt);
}
