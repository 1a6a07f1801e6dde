namespace Casework.Domain.Cases.Objections;

/// <summary>
/// The decision on the objection. On its merits only after the hearing or its waiver; inadmissible not once it was judged admissible.
/// Never by whoever took the contested decision (Awb 10:3(3)); a withdrawal is no decision.
/// </summary>
public sealed record DecideObjection(Guid ObjectionId, ObjectionOutcome Outcome, Personal Reasons) : ICaseCommand<DecideObjection>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        .. OpenObjection.Refusals, RefusalCode.TookTheDecision, RefusalCode.JudgedAdmissible, RefusalCode.JudgedInadmissible,
        RefusalCode.HearingMissing,
    ];

    public Decision Decide(CitizenCase current, Circumstances at) =>
        OpenObjection.Refusal(current, ObjectionId, at.Actor)
        ?? (Outcome == ObjectionOutcome.Withdrawn ? Decided : OpenObjection.RefusalForDecider(current, ObjectionId, at.Actor))
        ?? Decide(current.Objections.First(o => o.Id == ObjectionId));

    private Decision Decide(Objection objection) => Outcome switch
    {
        ObjectionOutcome.Inadmissible => objection.Admissible is true ? Decision.Refuse(RefusalCode.JudgedAdmissible) : Decided,
        _ when objection.Admissible is false => Decision.Refuse(RefusalCode.JudgedInadmissible),
        _ when !objection.Heard => Decision.Refuse(RefusalCode.HearingMissing),
        _ => Decided,
    };

    private Decision Decided => Decision.Accept(new ObjectionDecided(ObjectionId, Outcome, Reasons));
}
