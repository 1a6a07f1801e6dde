namespace Casework.Domain.Cases.Complaints;

/// <summary>
/// Somebody who was not involved handles the complaint (Awb 9:7): neither the official that it names nor, where it names nobody, the case
/// manager of when it came in.
/// </summary>
public sealed record NameComplaintHandler(Guid ComplaintId, Official Handler) : ICaseCommand<NameComplaintHandler>
{
    public static IReadOnlyList<RefusalCode> Refusals => [.. OpenComplaint.Refusals, RefusalCode.WasInvolved, RefusalCode.AlreadyNamed];

    public Decision Decide(CitizenCase current, Circumstances at) => OpenComplaint.Refusal(current, ComplaintId, at.Actor)
        ?? current.Complaints.First(c => c.Id == ComplaintId) switch
        {
            var complaint when complaint.Involved == Handler.OfficialId => Decision.Refuse(RefusalCode.WasInvolved, Handler.Name),
            { Handler.OfficialId: var named } when named == Handler.OfficialId => Decision.Refuse(RefusalCode.AlreadyNamed, Handler.Name),
            _ => Decision.Accept(new ComplaintHandlerNamed(ComplaintId, Handler)),
        };
}
