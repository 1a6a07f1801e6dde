using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Projections.Cases;
using static Casework.Projections.Track.Lines;

namespace Casework.Projections.Track;

/// <summary>What the citizen reads of a complaint: each step, with the last day to answer as it is from then on.</summary>
internal static class TellingComplaints
{
    /// <summary>The confirmation of receipt (Awb 9:6).</summary>
    public static TrackMessage Confirmation(CaseRecord view, ComplaintReceived e) =>
        Out(e, "complaint-confirmed") with { Day = Complaint(view, e).HandleBy };

    public static TrackMessage? Message(CaseRecord view, ComplaintEvent happened)
    {
        var handleBy = Complaint(view, happened).HandleBy;
        return happened switch
        {
            ComplaintReceived e => In(e, "complaint", e.Text),
            ComplaintHandlerNamed e => Out(e, "complaint-handler") with { Name = e.Handler.Name, Day = handleBy },
            ComplaintCommitteeSetUp e => Out(e, "complaint-committee", e.Name) with { Day = handleBy },
            ComplaintHeard { HeldOn: { } day } e => Out(e, "complaint-heard") with { Day = day },
            ComplaintHeard e => Out(e, "complaint-hearing-waived", e.WaivedBecause),
            ComplaintAdjourned e => Out(e, "complaint-adjourned", e.Reason) with { Day = handleBy },
            ComplaintDelayed e => Out(e, "complaint-delayed") with { Day = handleBy },
            ComplaintOverdue e => Out(e, "complaint-overdue") with { Day = DayBefore(e) },
            ComplaintSettled { Outcome: ComplaintOutcome.Settled } e => Out(e, "complaint-settled", e.Text) with { Code = WireName.Of(e.Outcome) },
            // Findings name the ombudsman, who can be asked next (Awb 9:12(2), 9:8(3)).
            ComplaintSettled e => Out(e, "complaint-findings", e.Text) with { Code = $"complaint-{WireName.Of(e.Outcome)}" },
            _ => null,
        };
    }

    private static Complaint Complaint(CaseRecord view, ComplaintEvent e) => view.State.Complaints.First(each => each.Id == e.ComplaintId);
}
