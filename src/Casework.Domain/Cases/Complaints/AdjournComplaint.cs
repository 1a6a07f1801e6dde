using System.Globalization;
using Casework.Domain.Terms;

namespace Casework.Domain.Cases.Complaints;

/// <summary>Handling the complaint is adjourned, by at most four weeks in all, told before the last day (Awb 9:11(2)).</summary>
public sealed record AdjournComplaint(Guid ComplaintId, int Weeks, Personal Reason) : ICaseCommand<AdjournComplaint>
{
    public static IReadOnlyList<RefusalCode> Refusals => [.. OpenComplaint.RefusalsToMove, RefusalCode.TooManyWeeks];

    public Decision Decide(CitizenCase current, Circumstances at) => OpenComplaint.RefusalToMove(current, ComplaintId, at)
        ?? (ComplaintTerm.MaximumAdjournWeeks - current.Complaints.First(c => c.Id == ComplaintId).Term.AdjournedWeeks) switch
        {
            var left when Weeks > left => Decision.Refuse(RefusalCode.TooManyWeeks, left.ToString(CultureInfo.InvariantCulture)),
            _ => Decision.Accept(new ComplaintAdjourned(ComplaintId, Weeks, Reason)),
        };
}
