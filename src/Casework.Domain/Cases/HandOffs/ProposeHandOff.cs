using Casework.Domain.Cases.Sharing;

namespace Casework.Domain.Cases.HandOffs;

/// <summary>
/// The case manager offers questions to one second-line organisation (overdracht). Until it accepts, nothing moves (law 3).
/// </summary>
public sealed record ProposeHandOff(
    Guid Id, IReadOnlyList<Guid> QuestionIds, string Organisation, Personal Reason,
    Personal Summary, bool Warm, IReadOnlyList<SharedPart> Share) : ICaseCommand<ProposeHandOff>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        RefusalCode.CaseClosed, RefusalCode.NotTheCaseManager, .. Rules.ForQuestion, .. Rules.WhileOffered, RefusalCode.AlreadyHeld,
        RefusalCode.HeldElsewhere, .. SharingRules.Refusals,
    ];

    public Decision Decide(CitizenCase current, Circumstances at) => current switch
    {
        { IsClosed: true } => Rules.CaseClosed,
        _ when !current.MayBeManagedBy(at.Actor) => Rules.NotTheCaseManager(current),
        _ =>
            QuestionIds.Select(id => Refusal(current, id, at.Actor)).FirstOrDefault(refusal => refusal is not null)
                ?? SharingRules.Refusal(current, at.Actor, Organisation, Share) ?? Propose(current, at),
    };

    private Decision? Refusal(CitizenCase current, Guid id, Actor actor) =>
        Rules.RefusalFor(current, id) ?? Rules.RefusalWhileOffered(current, id) ?? current.Question(id)!.Holder switch
        {
            { AtFirstLine: true } or { BackOffice: true } => null,
            var holder when holder.Organisation == Organisation => Decision.Refuse(RefusalCode.AlreadyHeld, Organisation),
            var holder when !actor.WorksFor(holder.Organisation!) => Decision.Refuse(RefusalCode.HeldElsewhere, holder.Organisation!),
            _ => null,
        };

    private Decision Propose(CitizenCase current, Circumstances at)
    {
        var organisation = at.Catalogue.Organisations[Organisation];
        Guid[] promises = [.. current.Promises.Where(promise => promise.Status == PromiseStatus.Open).Select(promise => promise.Id)];
        return Decision.Accept(new HandOffProposed(
            Id, QuestionIds, Organisation, Reason, Summary, Warm, Share, promises,
            organisation.EscalateAfterWorkingDays, organisation.LapseAfterWorkingDays));
    }
}
