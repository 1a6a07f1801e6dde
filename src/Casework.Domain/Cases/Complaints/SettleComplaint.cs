namespace Casework.Domain.Cases.Complaints;

/// <summary>
/// The findings on a complaint are told to the citizen (Awb 9:12), by its handler where one is named and never by whom it is about
/// (Awb 9:7); or the citizen is satisfied (9:5), or it is not treated (9:8).
/// </summary>
public sealed record SettleComplaint(Guid ComplaintId, ComplaintOutcome Outcome, Personal Text) : ICaseCommand<SettleComplaint>
{
    public static IReadOnlyList<RefusalCode> Refusals => [.. OpenComplaint.Refusals, RefusalCode.WasInvolved];

    public Decision Decide(CitizenCase current, Circumstances at) => OpenComplaint.Refusal(current, ComplaintId, at.Actor)
        ?? current.Complaints.First(c => c.Id == ComplaintId) switch
        {
            var complaint when IsFinding && complaint.Handler is { } handler && handler.OfficialId != at.Actor.Id =>
                Decision.Refuse(RefusalCode.NotTheHandler),
            var complaint when IsFinding && complaint.About == at.Actor.Id => Decision.Refuse(RefusalCode.WasInvolved),
            _ => Decision.Accept(new ComplaintSettled(ComplaintId, Outcome, Text)),
        };

    private bool IsFinding => Outcome is ComplaintOutcome.Founded or ComplaintOutcome.PartlyFounded or ComplaintOutcome.Unfounded;
}
