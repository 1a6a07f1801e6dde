using Casework.Domain.Cases;

namespace Casework.Projections.CaseFiles;

/// <summary>Objections in the case file: what was done and why; their dates follow from the rules.</summary>
internal static class FoldingObjections
{
    public static CaseFile With(CaseFile file, CaseEvent happened) => happened switch
    {
        ObjectionLodged e => file with
        {
            Objections =
            [
                .. file.Objections,
                new(e.ObjectionId, e.QuestionId, e.Text, e.Channel, e.PostedOn, e.ReceivedAt, e.ReceivedByWrongBodyOn, e.By, e.HappenedAt),
            ],
        },
        ObjectionAdmissibilityJudged e => file.With(e, o => o with { Admissible = e.Admissible, AdmissibilityReason = e.Reason }),
        ObjectionRepairRequested e => file.With(e, o => o with { Repairs = [.. o.Repairs, new(e.Items, e.AnswerBy, e.By, e.HappenedAt)] }),
        ObjectionRepaired e =>
            file.With(e, o => o with { Repairs = o.Repairs.Last(r => r with { Text = e.Text, RepairedAt = e.HappenedAt }) }),
        ObjectionRepairExpired e => file.With(e, o => o with { Repairs = o.Repairs.Last(r => r with { ExpiredAt = e.HappenedAt }) }),
        ObjectionCommitteeSetUp e => file.With(e, o => o with { Committee = e.Name }),
        ObjectionAdjourned e =>
            file.With(e, o => o with { Adjournments = [.. o.Adjournments, new(e.Weeks, e.Reason, e.By, e.HappenedAt)] }),
        ObjectionDelayProposed e => file.With(e, o => o with { Delays = [.. o.Delays, new(e.Until, e.ConsentBy, e.By, e.HappenedAt)] }),
        ObjectionDelayAnswered e =>
            file.With(e, o => o with { Delays = o.Delays.Last(d => d with { Agreed = e.Agrees, AnsweredAt = e.HappenedAt }) }),
        ObjectionHearingInvited e => file.With(e, o => o with { Invitations = [.. o.Invitations, new(e.On, e.Place, e.By, e.HappenedAt)] }),
        ObjectionHearingAnswered e => file.With(e, o => o with
        {
            Invitations = o.Invitations.Last(i => i with { Comes = e.Comes, Answer = e.Text, AnsweredAt = e.HappenedAt }),
        }),
        ObjectionHeard e => file.With(e, o => o with { Hearing = new(e.HeldOn, null, e.Report, e.HeldBy) }),
        ObjectionHearingWaived e => file.With(e, o => o with { Hearing = new(null, e.Because) }),
        ObjectionDirectAppealJudged e => file.With(e, o => o with { DirectAppeal = new(e.Agreed, e.Reason, e.By, e.HappenedAt) }),
        ObjectionWithdrawn e =>
            file.With(e, o => o with { WithdrawnHow = e.How, Outcome = ObjectionOutcome.Withdrawn, DecidedAt = e.HappenedAt }),
        ObjectionDecided e => file.With(e, o => o with { Outcome = e.Outcome, Reasons = e.Reasons, DecidedAt = e.HappenedAt }),
        AppealNoted e => file.With(e, o => o with { Appeals = [.. o.Appeals, new(e.CourtReference, e.LodgedOn, e.Outcome, e.Result)] }),
        ObjectionNoticeOfDefaultReceived e => file.With(e, o => o with { NoticesOfDefault = [.. o.NoticesOfDefault, e.ReceivedOn] }),
        ObjectionDueSoon e => file.Say(e, "due-soon"),
        ObjectionOverdue e => file.Say(e, "overdue"),
        ObjectionPenaltyStarted e => file.Say(e, "penalty-started"),
        ObjectionPenaltyMaximumReached e => file.Say(e, "penalty-maximum-reached"),
        _ => file,
    };

    private static CaseFile Say(this CaseFile file, ObjectionEvent e, string act) =>
        file.With(e, o => o with { TermActs = [.. o.TermActs, new(act, null, null, null, e.By, e.HappenedAt)] });

    private static CaseFile With(this CaseFile file, ObjectionEvent e, Func<ObjectionEntry, ObjectionEntry> change) =>
        file with { Objections = file.Objections.Change(o => o.ObjectionId == e.ObjectionId, change) };

    /// <summary>The list with its last item changed: an answer is to what was asked last.</summary>
    internal static IReadOnlyList<T> Last<T>(this IReadOnlyList<T> items, Func<T, T> change) =>
        items.Count == 0 ? items : [.. items.SkipLast(1), change(items[^1])];
}
