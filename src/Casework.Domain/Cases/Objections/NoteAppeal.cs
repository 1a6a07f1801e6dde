using Casework.Domain.Terms;

namespace Casework.Domain.Cases.Objections;

/// <summary>The citizen went to court (beroep): noted with the court's reference.</summary>
/// <param name="Result">What the judgment did to the decision in force; null as long as there is none.</param>
/// <param name="JudgedOn">The day on which the judgment was sent, from which the term for a new decision counts; null is today.</param>
public sealed record NoteAppeal(
    Guid ObjectionId, Personal CourtReference, DateOnly LodgedOn, Personal? Outcome, AppealResult? Result = null,
    DateOnly? JudgedOn = null) : ICaseCommand<NoteAppeal>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        RefusalCode.UnknownObjection, .. Rules.ForBystander, RefusalCode.ObjectionOpen, RefusalCode.DateInTheFuture,
    ];

    public Decision Decide(CitizenCase current, Circumstances at) => current.Objections.FirstOrDefault(o => o.Id == ObjectionId) switch
    {
        null => Decision.Refuse(RefusalCode.UnknownObjection),
        var objection when Rules.RefusalForBystander(current, objection.QuestionId, at.Actor) is { } refusal => refusal,
        { IsOpen: true } => Decision.Refuse(RefusalCode.ObjectionOpen),
        _ when LodgedOn > LocalDay.Of(at.Now) || JudgedOn > LocalDay.Of(at.Now) => Decision.Refuse(RefusalCode.DateInTheFuture),
        _ => Decision.Accept([.. Result == AppealResult.Annulled ? Reopening.IfClosed(current) : [], Noted]),
    };

    private AppealNoted Noted => new(ObjectionId, CourtReference, LodgedOn, Outcome, Result, JudgedOn);
}
