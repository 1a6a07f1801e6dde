using Casework.Domain.Terms;

namespace Casework.Domain.Cases.Complaints;

/// <summary>The complainant and whom it is about are heard (Awb 9:10), or not for a reason. Exactly one of the two is given.</summary>
public sealed record HearComplaint(
    Guid ComplaintId, DateOnly? HeldOn, Personal? WaivedBecause, Personal? Report = null) : ICaseCommand<HearComplaint>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
        [.. OpenComplaint.Refusals, RefusalCode.DateInTheFuture, RefusalCode.ReasonRequired];

    public Decision Decide(CitizenCase current, Circumstances at) => OpenComplaint.Refusal(current, ComplaintId, at.Actor) ?? this switch
    {
        { HeldOn: { } day } when day > LocalDay.Of(at.Now) => Decision.Refuse(RefusalCode.DateInTheFuture),
        { HeldOn: null, WaivedBecause: null } => Decision.Refuse(RefusalCode.ReasonRequired),
        _ => Decision.Accept(new ComplaintHeard(ComplaintId, HeldOn, WaivedBecause, Report)),
    };
}
