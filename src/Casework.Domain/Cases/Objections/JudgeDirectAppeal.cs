namespace Casework.Domain.Cases.Objections;

/// <summary>
/// The objector asked, in the objection, to skip it and go to the court at once (Awb 7:1a). Where the body agrees, the court gets the
/// objection and the body decides nothing more on it. It cannot agree to what was not asked, nor while another objection to the same
/// decision does not ask it, unless that one is inadmissible (Awb 7:1a(2)).
/// </summary>
public sealed record JudgeDirectAppeal(Guid ObjectionId, bool Agreed, Personal Reason) : ICaseCommand<JudgeDirectAppeal>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
        [.. OpenObjection.Refusals, RefusalCode.DirectAppealNotAsked, RefusalCode.OtherObjectionGoesOn];

    public Decision Decide(CitizenCase current, Circumstances at) => OpenObjection.Refusal(current, ObjectionId, at.Actor)
        ?? (Agreed ? RefusalToAgree(current, current.Objections.First(o => o.Id == ObjectionId)) : null)
        ?? Decision.Accept(new ObjectionDirectAppealJudged(ObjectionId, Agreed, Reason));

    /// <summary>Where nobody said whether it was asked, whoever judges has read it in the objection.</summary>
    private static Decision? RefusalToAgree(CitizenCase current, Objection objection) => objection switch
    {
        { DirectAppealAsked: false } => Decision.Refuse(RefusalCode.DirectAppealNotAsked),
        _ when current.Objections.Any(other => other != objection && GoesOn(other, objection)) =>
            Decision.Refuse(RefusalCode.OtherObjectionGoesOn),
        _ => null,
    };

    private static bool GoesOn(Objection other, Objection objection) =>
        other.IsOpen && other.QuestionId == objection.QuestionId && other.DecisionId == objection.DecisionId
            && other is { DirectAppealAsked: not true, Admissible: not false };
}
