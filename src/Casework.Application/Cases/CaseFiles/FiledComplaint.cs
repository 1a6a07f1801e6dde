using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Projections.CaseFiles;

namespace Casework.Application.Cases.CaseFiles;

/// <summary>A complaint with its dates, as the rules have them.</summary>
/// <param name="AboutOfficialId">The official whose conduct it is about, where it names one.</param>
/// <param name="HandlerId">Who handles it (Awb 9:7); null as long as nobody is named.</param>
/// <param name="DecideBy">The last day to handle it (Awb 9:11).</param>
/// <param name="NoticeBy">The last day to say that it will not be treated (Awb 9:8(3)).</param>
public sealed record FiledComplaint(
    Guid ComplaintId, Personal Text, Personal? About, string? AboutOfficialId, DateOnly ReceivedOn, string? HandlerId, IReadOnlyList<HandlerEntry> Handlers, Personal? Committee,
    DateOnly DecideBy, DateOnly NoticeBy, IReadOnlyList<FileTermChange> History, ComplaintStatus Status, HearingEntry? Hearing, IReadOnlyList<AdjournmentEntry> Adjournments,
    IReadOnlyList<DelayEntry> Delays, IReadOnlyList<TermEntry> TermActs, ComplaintOutcome? Outcome, Personal? Findings, DateTimeOffset? SettledAt, Author Author, DateTimeOffset At)
{
    public static FiledComplaint Of(CitizenCase current, ComplaintEntry entry, string language)
    {
        var complaint = current.Complaints.First(known => known.Id == entry.ComplaintId);
        return new(
            entry.ComplaintId, entry.Text, entry.About, complaint.About, complaint.Term.ReceivedOn, complaint.Handler?.OfficialId, entry.Handlers, entry.Committee,
            complaint.HandleBy, complaint.Term.NoticeBy(), [.. complaint.Term.History().Select(change => FileTermChange.Of(change, language))], complaint.Status, entry.Hearing,
            entry.Adjournments, entry.Delays, entry.TermActs, entry.Outcome, entry.Findings, entry.SettledAt, entry.Author, entry.At);
    }
}
