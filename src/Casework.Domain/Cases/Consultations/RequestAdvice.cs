using Casework.Domain.Cases.Sharing;

namespace Casework.Domain.Cases.Consultations;

/// <summary>The second line is asked for advice on a question; the question stays where it is (consult).</summary>
public sealed record RequestAdvice(
    Guid Id, Guid QuestionId, string Organisation, Personal Request, IReadOnlyList<SharedPart> Share) : ICaseCommand<RequestAdvice>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        .. Rules.ForQuestion, RefusalCode.OwnOrganisation, RefusalCode.NotTheHolder, .. SharingRules.Refusals,
    ];

    public Decision Decide(CitizenCase current, Circumstances at) =>
        Rules.RefusalFor(current, QuestionId) ?? RefusalForOthers(current, at.Actor)
            ?? SharingRules.Refusal(current, at.Actor, Organisation, Share)
            ?? Decision.Accept(new ConsultationRequested(Id, QuestionId, Organisation, Request, Share));

    /// <summary>
    /// Only the desk, the case manager and the holder of the question consult, and nobody consults their own organisation.
    /// </summary>
    private Decision? RefusalForOthers(CitizenCase current, Actor actor) => current.Question(QuestionId)!.Holder.Organisation switch
    {
        _ when actor.WorksFor(Organisation) => Decision.Refuse(RefusalCode.OwnOrganisation, Organisation),
        _ when actor.WorksAt(current.Desk) || current.MayBeManagedBy(actor) => null,
        { } holder when actor.WorksFor(holder) => null,
        _ => Decision.Refuse(RefusalCode.NotTheHolder),
    };
}
