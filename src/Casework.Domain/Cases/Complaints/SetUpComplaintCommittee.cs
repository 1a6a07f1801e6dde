namespace Casework.Domain.Cases.Complaints;

/// <summary>A committee or adviser handles the complaint (Awb 9:14): taken up within the term, it makes that ten weeks.</summary>
public sealed record SetUpComplaintCommittee(Guid ComplaintId, Personal Name) : ICaseCommand<SetUpComplaintCommittee>
{
    public static IReadOnlyList<RefusalCode> Refusals => [.. OpenComplaint.RefusalsToMove, RefusalCode.AlreadySetUp];

    public Decision Decide(CitizenCase current, Circumstances at) => OpenComplaint.RefusalToMove(current, ComplaintId, at)
        ?? (current.Complaints.First(c => c.Id == ComplaintId).Term.CommitteeOn is null
            ? Decision.Accept(new ComplaintCommitteeSetUp(ComplaintId, Name))
            : Decision.Refuse(RefusalCode.AlreadySetUp));
}
