using Casework.Domain.Terms;

namespace Casework.Domain.Cases.Objections;

/// <summary>The citizen went to court (beroep): noted with the court's reference.</summary>
public sealed record NoteAppeal(Guid ObjectionId, Personal CourtReference, DateOnly LodgedOn, Personal? Outcome) : ICaseCommand
{
    public Decision Decide(CitizenCase current, Circumstances at) => current.Objections.FirstOrDefault(o => o.Id == ObjectionId) switch
    {
        null => Decision.Refuse("unknown-objection"),
        var objection when Rules.RefusalForBystander(current, objection.QuestionId, at.Actor) is { } refusal => refusal,
        { IsOpen: true } => Decision.Refuse("objection-open"),
        _ when LodgedOn > LocalDay.Of(at.Now) => Decision.Refuse("date-in-the-future"),
        _ => Decision.Accept(new AppealNoted(ObjectionId, CourtReference, LodgedOn, Outcome)),
    };
}
