namespace Casework.Domain.Cases.Timers;

/// <summary>What time says of a complaint: its last day comes near, and passes. Lateness costs no penalty (Awb 9:11).</summary>
internal static class ComplaintsDue
{
    public static IEnumerable<Due> Of(Complaint complaint) => complaint.IsOpen
        ? TermsDue.Ends(complaint.Watch, complaint.HandleBy, new ComplaintDueSoon(complaint.Id), new ComplaintOverdue(complaint.Id))
            .Select(due => due.NotBefore(complaint.Watch.MovedAt))
        : [];
}
