namespace Casework.Domain.Cases.Objections;

/// <summary>The objector says whether they come to the hearing; who does not want to be heard need not be (Awb 7:3(c)).</summary>
public sealed record AnswerHearingInvitation(Guid ObjectionId, bool Comes, Personal? Text) : ICaseCommand<AnswerHearingInvitation>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
        [RefusalCode.CaseClosed, RefusalCode.UnknownObjection, RefusalCode.AlreadyDecided, .. Rules.ForBystander, RefusalCode.NotInvited];

    public Decision Decide(CitizenCase current, Circumstances at) => OpenObjection.RefusalForObjector(current, ObjectionId, at.Actor)
        ?? (current.Objections.First(o => o.Id == ObjectionId) is { HearingOn: not null, HearingHeld: false }
            ? Decision.Accept(new ObjectionHearingAnswered(ObjectionId, Comes, Text))
            : Decision.Refuse(RefusalCode.NotInvited));
}
