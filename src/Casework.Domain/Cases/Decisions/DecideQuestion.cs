using Casework.Domain.Cases.Views;
using Casework.Domain.Catalogues.Triage;

namespace Casework.Domain.Cases.Decisions;

/// <summary>
/// A specialist of the holding organisation decides (besluit), and decides anew after a founded objection (Awb 7:11(2)), by another than
/// who took the contested one (Awb 10:3(3)). Whatever is not simply granted needs a talk first, or the reason why none was possible
/// (law 7); a refusal needs that the citizen could give their view first, or the reason why not (Awb 4:7, 4:11, 4:12).
/// </summary>
public sealed record DecideQuestion(
    Guid QuestionId, DecisionOutcome Outcome, Personal Reasons, string LegalBasis,
    Personal? Deviation, Personal? NoContactReason, NoViewReason? NoViewReason = null) : ICaseCommand<DecideQuestion>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
        [.. Rules.ForHolder, RefusalCode.TookTheDecision, .. Rules.WhileOffered, RefusalCode.TalkFirst, RefusalCode.HearFirst];

    public Decision Decide(CitizenCase current, Circumstances at) =>
        Rules.RefusalForDecider(current, QuestionId, at.Actor)
        ?? (IsOnObjection(current) && current.Question(QuestionId)!.Decisions is [.., var contested] && contested.WasTakenBy(at.Actor)
            ? Decision.Refuse(RefusalCode.TookTheDecision) : null)
        ?? Rules.RefusalWhileOffered(current, QuestionId)
        ?? Decide(current, current.Question(QuestionId)!, at);

    private Decision Decide(CitizenCase current, Question question, Circumstances at)
    {
        if (TalkIsMissing(current, question)) return Decision.Refuse(RefusalCode.TalkFirst);
        var due = HearFirst.CanOccur(question, at.Catalogue);
        var mayBeHeard = IsRefusal && !IsOnObjection(current);
        if (mayBeHeard && HearFirst.IsMissing(question, NoViewReason, due, at.Now)) return Decision.Refuse(RefusalCode.HearFirst);
        var decided = new QuestionDecided(QuestionId, Outcome, Reasons, LegalBasis, Deviation, NoContactReason, ByRule: false,
            NoViewReason ?? (mayBeHeard && !due && !HearFirst.CouldBeHeard(question, at.Now) ? Views.NoViewReason.NotRequired : null));
        return IsNegative && question.Route == Route.Standard
            ? Decision.Accept(new TriageReopened(QuestionId), decided)
            : Decision.Accept(decided);
    }

    /// <summary>Then the hearing of Awb 7:2 takes the place of the view: section 4.1.2 does not apply (Awb 7:14).</summary>
    private bool IsOnObjection(CitizenCase current) => current.Objections.Any(o => o.QuestionId == QuestionId && o.AwaitsDecision);

    private bool IsRefusal => Outcome is DecisionOutcome.Refused or DecisionOutcome.PartlyGranted;

    private bool IsNegative => IsRefusal || Outcome == DecisionOutcome.NotConsidered;

    private bool TalkIsMissing(CitizenCase current, Question question) =>
        IsNegative && NoContactReason is null && !(current.LastTalkAt >= question.AskedAt);
}
