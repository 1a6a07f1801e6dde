namespace Casework.Domain.Cases.Complaints;

/// <summary>The findings on a complaint are told to the citizen (Awb 9:12).</summary>
public sealed record SettleComplaint(Guid ComplaintId, ComplaintOutcome Outcome, Personal Text) : ICaseCommand<SettleComplaint>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        RefusalCode.UnknownComplaint, RefusalCode.NotTheHandler, RefusalCode.AlreadySettled,
    ];

    public Decision Decide(CitizenCase current, Circumstances at) => current.Complaints.FirstOrDefault(c => c.Id == ComplaintId) switch
    {
        null => Decision.Refuse(RefusalCode.UnknownComplaint),
        _ when !at.Actor.WorksAt(current.Desk) && !current.MayBeManagedBy(at.Actor) => Decision.Refuse(RefusalCode.NotTheHandler),
        { IsOpen: false } => Decision.Refuse(RefusalCode.AlreadySettled),
        _ => Decision.Accept(new ComplaintSettled(ComplaintId, Outcome, Text)),
    };
}
