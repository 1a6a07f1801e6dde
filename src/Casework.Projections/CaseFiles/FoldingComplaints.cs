using Casework.Domain.Cases;

namespace Casework.Projections.CaseFiles;

/// <summary>Complaints in the case file: what was done and why; who handles one and its dates follow from the rules.</summary>
internal static class FoldingComplaints
{
    public static CaseFile With(CaseFile file, CaseEvent happened) => happened switch
    {
        ComplaintReceived e => file with { Complaints = [.. file.Complaints, new(e.ComplaintId, e.Text, e.About, e.By, e.HappenedAt)] },
        ComplaintHandlerNamed e => file.With(e, c => c with { Handlers = [.. c.Handlers, new(e.Handler, e.By, e.HappenedAt)] }),
        ComplaintCommitteeSetUp e => file.With(e, c => c with { Committee = e.Name }),
        ComplaintHeard e => file.With(e, c => c with { Hearing = new(e.HeldOn, e.WaivedBecause, e.Report) }),
        ComplaintAdjourned e =>
            file.With(e, c => c with { Adjournments = [.. c.Adjournments, new(e.Weeks, e.Reason, e.By, e.HappenedAt)] }),
        ComplaintDelayed e => file.With(e, c => c with
        {
            Delays = [.. c.Delays, new(e.Until, e.ConsentBy, e.By, e.HappenedAt) { Agreed = true, AnsweredAt = e.HappenedAt }],
        }),
        ComplaintDueSoon e => file.Say(e, "due-soon"),
        ComplaintOverdue e => file.Say(e, "overdue"),
        ComplaintSettled e => file.With(e, c => c with { Outcome = e.Outcome, Findings = e.Text, SettledAt = e.HappenedAt }),
        _ => file,
    };

    private static CaseFile Say(this CaseFile file, ComplaintEvent e, string act) =>
        file.With(e, c => c with { TermActs = [.. c.TermActs, new(act, null, null, null, e.By, e.HappenedAt)] });

    private static CaseFile With(this CaseFile file, ComplaintEvent e, Func<ComplaintEntry, ComplaintEntry> change) =>
        file with { Complaints = file.Complaints.Change(c => c.ComplaintId == e.ComplaintId, change) };
}
