using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Terms;
using Casework.Domain.Terms;
using Casework.Projections.CaseFiles;

namespace Casework.Application.Cases.CaseFiles;

/// <summary>An objection with its dates, as the rules have them on one day.</summary>
/// <param name="ProForma">Something was missing when it came in, and the objector was asked for it (Awb 6:6).</param>
/// <param name="Committee">The committee that advises, or null.</param>
/// <param name="DecideBy">The last day to decide (Awb 7:10).</param>
/// <param name="OtherDecideBy">The same by the other reading, as long as nobody has judged whether lateness is excused (Awb 6:11).</param>
/// <param name="Suspended">The term stands still on the day asked about.</param>
/// <param name="AppealUntil">The last day to appeal to the court against the decision on it.</param>
/// <param name="Appeal">The appeal as it was noted last.</param>
public sealed record FileObjection(
    Guid ObjectionId, Guid QuestionId, Guid? DecisionId, Personal Text, Channel Channel, DateOnly? PostedOn, DateTimeOffset ReceivedAt, DateOnly ReceivedOn, DateOnly? ReceivedByWrongBodyOn,
    Timeliness InTime, bool ProForma, ObjectionStatus Status, Personal? Committee, DateOnly DecideBy, DateOnly? OtherDecideBy, bool Suspended, IReadOnlyList<FileTermChange> History,
    FilePenalty? Penalty, bool? Admissible, Personal? AdmissibilityReason, IReadOnlyList<RepairEntry> Repairs, IReadOnlyList<AdjournmentEntry> Adjournments, IReadOnlyList<DelayEntry> Delays,
    IReadOnlyList<InvitationEntry> Invitations, HearingEntry? Hearing, DirectAppealEntry? DirectAppeal, WithdrawalHow? WithdrawnHow, IReadOnlyList<DateOnly> NoticesOfDefault,
    IReadOnlyList<TermEntry> TermActs, ObjectionOutcome? Outcome, Personal? Reasons, DateTimeOffset? DecidedAt, DateOnly? AppealUntil, AppealEntry? Appeal, IReadOnlyList<AppealEntry> Appeals,
    Author Author, DateTimeOffset At)
{
    /// <summary>Whether it asks to skip it and go to the court at once (Awb 7:1a); null where nobody said.</summary>
    public bool? DirectAppealAsked { get; init; }

    public static FileObjection Of(CitizenCase current, ObjectionEntry entry, string language, DateTimeOffset now)
    {
        var objection = current.Objections.First(known => known.Id == entry.ObjectionId);
        var day = LocalDay.Of(objection.EndedAt ?? now);
        return new(
            entry.ObjectionId, entry.QuestionId, objection.DecisionId, entry.Text, entry.Channel, entry.PostedOn, entry.ReceivedAt, objection.Receipt.ReceivedOn, entry.ReceivedByWrongBodyOn,
            objection.InTime, objection.RepairAsked, objection.Status, entry.Committee, objection.DecideBy, objection.OtherDecideBy, objection.Term.IsSuspendedOn(day) && objection.IsRunning,
            [.. ObjectionHistory.Of(objection.Term).Select(change => FileTermChange.Of(change, language))], FilePenalty.Of(LatePenalty.Of(current, objection), day, language),
            entry.Admissible, entry.AdmissibilityReason, entry.Repairs, entry.Adjournments, entry.Delays, entry.Invitations, entry.Hearing, entry.DirectAppeal, entry.WithdrawnHow,
            entry.NoticesOfDefault, entry.TermActs, entry.Outcome, entry.Reasons, entry.DecidedAt, objection.AppealUntil, entry.Appeals.LastOrDefault(), entry.Appeals, entry.Author, entry.At)
        { DirectAppealAsked = objection.DirectAppealAsked };
    }
}
