using Casework.Domain.Terms;

namespace Casework.Domain.Cases.Complaints;

internal static class OpenComplaint
{
    public static readonly IReadOnlyList<RefusalCode> Refusals =
        [RefusalCode.UnknownComplaint, RefusalCode.NotTheHandler, RefusalCode.AlreadySettled];

    /// <summary>Also what <see cref="RefusalToMove"/> refuses with.</summary>
    public static readonly IReadOnlyList<RefusalCode> RefusalsToMove = [.. Refusals, RefusalCode.TermPassed];

    /// <summary>
    /// Why this actor can do nothing on the complaint now, or null: it is open, and they work at the desk, answer for the case, or handle
    /// it.
    /// </summary>
    public static Decision? Refusal(CitizenCase current, Guid complaintId, Actor actor) => current.Complaints.FirstOrDefault(c => c.Id == complaintId) switch
    {
        null => Decision.Refuse(RefusalCode.UnknownComplaint),
        var complaint when !actor.WorksAt(current.Desk) && !current.MayBeManagedBy(actor) && complaint.Handler?.OfficialId != actor.Id =>
            Decision.Refuse(RefusalCode.NotTheHandler),
        { IsOpen: false } => Decision.Refuse(RefusalCode.AlreadySettled),
        _ => null,
    };

    /// <summary>As <see cref="Refusal"/>, for what moves its last day: that must not have passed.</summary>
    public static Decision? RefusalToMove(CitizenCase current, Guid complaintId, Circumstances at) => Refusal(current, complaintId, at.Actor)
        ?? (current.Complaints.First(c => c.Id == complaintId).HandleBy is var end && LocalDay.Of(at.Now) > end
            ? Decision.Refuse(RefusalCode.TermPassed, end.ToString("yyyy-MM-dd"))
            : null);
}
