namespace Casework.Domain.Cases.Complaints;

/// <summary>The complainant agreed in writing to a later day (Awb 9:11(3)); without their consent there is none.</summary>
/// <param name="ConsentBy">Who agreed, the complainant as <c>citizen</c>.</param>
public sealed record DelayComplaint(Guid ComplaintId, DateOnly Until, IReadOnlyList<string> ConsentBy) : ICaseCommand<DelayComplaint>
{
    private const string Complainant = "citizen";

    public static IReadOnlyList<RefusalCode> Refusals => [.. OpenComplaint.RefusalsToMove, RefusalCode.ConsentMissing, RefusalCode.NotLater];

    public Decision Decide(CitizenCase current, Circumstances at) => OpenComplaint.RefusalToMove(current, ComplaintId, at)
        ?? current.Complaints.First(c => c.Id == ComplaintId).HandleBy switch
        {
            _ when !ConsentBy.Contains(Complainant) => Decision.Refuse(RefusalCode.ConsentMissing),
            var end when Until <= end => Decision.Refuse(RefusalCode.NotLater, end.ToString("yyyy-MM-dd")),
            _ => Decision.Accept(new ComplaintDelayed(ComplaintId, Until, ConsentBy)),
        };
}
