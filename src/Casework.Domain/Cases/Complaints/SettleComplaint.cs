namespace Casework.Domain.Cases.Complaints;

/// <summary>The findings on a complaint are told to the citizen (Awb 9:12).</summary>
public sealed record SettleComplaint(Guid ComplaintId, ComplaintOutcome Outcome, Personal Text) : ICaseCommand
{
    public Decision Decide(CitizenCase current, Circumstances at) => current.Complaints.FirstOrDefault(c => c.Id == ComplaintId) switch
    {
        null => Decision.Refuse("unknown-complaint"),
        _ when !at.Actor.WorksAt(current.Desk) && !current.MayBeManagedBy(at.Actor) => Decision.Refuse("not-the-handler"),
        { IsOpen: false } => Decision.Refuse("already-settled"),
        _ => Decision.Accept(new ComplaintSettled(ComplaintId, Outcome, Text)),
    };
}
