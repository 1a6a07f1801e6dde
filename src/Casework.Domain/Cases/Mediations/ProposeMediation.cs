using Casework.Domain.Catalogues;
using Casework.Domain.Terms;

namespace Casework.Domain.Cases.Mediations;

/// <summary>Mediation is offered to all parties of a dispute, before or beside the objection (law 7).</summary>
/// <param name="AnswerBy">The last day for the parties to consent; null is the usual time for a reaction.</param>
public sealed record ProposeMediation(
    Guid Id, Guid DisputeId, IReadOnlyList<string> Parties, Official? Mediator = null, DateOnly? AnswerBy = null) : ICaseCommand<ProposeMediation>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
        [RefusalCode.CaseClosed, RefusalCode.UnknownDispute, RefusalCode.AlreadyProposed, RefusalCode.DateInThePast];

    public Decision Decide(CitizenCase current, Circumstances at) => current switch
    {
        { IsClosed: true } => Rules.CaseClosed,
        _ when current.Disputes.All(dispute => dispute.Id != DisputeId) => Decision.Refuse(RefusalCode.UnknownDispute),
        _ when current.Mediations.Any(mediation => mediation.DisputeId == DisputeId && mediation.IsOpen) =>
            Decision.Refuse(RefusalCode.AlreadyProposed),
        _ when AnswerBy <= LocalDay.Of(at.Now) => Decision.Refuse(RefusalCode.DateInThePast),
        _ => Decision.Accept(new MediationProposed(Id, DisputeId, Parties, Mediator, AnswerBy ?? Usual(at.Now))),
    };

    private static DateOnly Usual(DateTimeOffset now) => DutchCalendar.Roll(LocalDay.Of(now).AddDays(ReactionTerm.Usual.Days));
}
