namespace Casework.Domain.Cases.Objections;

/// <summary>A committee advises on this objection (Awb 7:13): set up within the term, it makes that twelve weeks.</summary>
public sealed record SetUpObjectionCommittee(Guid ObjectionId, Personal Name) : ICaseCommand<SetUpObjectionCommittee>
{
    public static IReadOnlyList<RefusalCode> Refusals => [.. OpenObjection.RefusalsToMove, RefusalCode.AlreadySetUp];

    public Decision Decide(CitizenCase current, Circumstances at) => OpenObjection.RefusalToMove(current, ObjectionId, at)
        ?? (current.Objections.First(o => o.Id == ObjectionId).Term.CommitteeOn is null
            ? Decision.Accept(new ObjectionCommitteeSetUp(ObjectionId, Name))
            : Decision.Refuse(RefusalCode.AlreadySetUp));
}
