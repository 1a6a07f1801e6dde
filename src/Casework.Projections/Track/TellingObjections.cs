using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Terms;
using Casework.Domain.Terms;
using Casework.Projections.Cases;
using static Casework.Projections.Track.Lines;

namespace Casework.Projections.Track;

/// <summary>What the citizen reads of an objection: each step, with the last day to decide as it is from then on.</summary>
internal static class TellingObjections
{
    public static TrackMessage? Message(CaseRecord view, ObjectionEvent happened)
    {
        var objection = view.State.Objections.First(each => each.Id == happened.ObjectionId);
        return Line(view, objection, happened) is { } line ? line with { QuestionId = objection.QuestionId } : null;
    }

    /// <summary>The confirmation of receipt (Awb 6:14); of a late one without a date, since it is judged first.</summary>
    public static TrackMessage Confirmation(CaseRecord view, ObjectionLodged e)
    {
        var objection = view.State.Objections.First(each => each.Id == e.ObjectionId);
        return objection.InTime == Timeliness.InTime
            ? Out(e, "objection-confirmed") with { QuestionId = e.QuestionId, Day = objection.DecideBy }
            : Out(e, "objection-confirmed-late") with
            {
                QuestionId = e.QuestionId,
                Day = ObjectionTerm.Of(objection.Term.PublishedOn).LastDay,
            };
    }

    private static TrackMessage? Line(CaseRecord view, Objection objection, ObjectionEvent happened) => happened switch
    {
        ObjectionLodged e => In(e, "objection", e.Text),
        ObjectionAdmissibilityJudged e =>
            Out(e, e.Admissible ? "objection-admissible" : "objection-inadmissible") with { Day = objection.DecideBy },
        ObjectionRepairRequested e => Out(e, "objection-repair-requested") with { Day = e.AnswerBy },
        ObjectionRepaired e => In(e, "objection-repaired", e.Text),
        ObjectionRepairExpired e => Out(e, "objection-repair-expired") with { Day = objection.DecideBy },
        ObjectionCommitteeSetUp e => Out(e, "objection-committee", e.Name) with { Day = objection.DecideBy },
        ObjectionAdjourned e => Out(e, "objection-adjourned", e.Reason) with { Day = objection.DecideBy },
        ObjectionDelayProposed e => Out(e, "objection-delay-proposed") with { Day = e.Until },
        ObjectionDelayAnswered e =>
            In(e, e.Agrees ? "objection-delay-agreed" : "objection-delay-declined") with { Day = objection.DecideBy },
        ObjectionHearingInvited e => Out(e, "hearing-invited", e.Place) with { Day = e.On },
        ObjectionHearingAnswered e => In(e, e.Comes ? "hearing-comes" : "hearing-comes-not", e.Text),
        ObjectionHeard e => Out(e, "hearing-held") with { Day = e.HeldOn },
        ObjectionHearingWaived e => Out(e, "hearing-waived", e.Because),
        ObjectionDirectAppealJudged e =>
            Out(e, e.Agreed ? "direct-appeal-agreed" : "direct-appeal-refused", e.Reason) with { Day = objection.DecideBy },
        ObjectionWithdrawn e => In(e, "objection-withdrawn"),
        ObjectionDecided e => Decided(objection, e) with { Code = WireName.Of(e.Outcome) },
        AppealNoted e => Out(e, "appeal-noted", e.Outcome) with { Code = e.Result is { } result ? $"appeal-{WireName.Of(result)}" : null },
        ObjectionNoticeOfDefaultReceived e => Out(e, "objection-notice-of-default") with { Day = e.ReceivedOn },
        ObjectionOverdue e =>
            Out(e, CostsMoney(view, objection) ? "objection-overdue" : "objection-overdue-unpaid") with { Day = DayBefore(e) },
        ObjectionPenaltyStarted e => Out(e, "penalty-started"),
        ObjectionPenaltyMaximumReached e => Out(e, "penalty-maximum-reached"),
        _ => null,
    };

    private static TrackMessage Decided(Objection objection, ObjectionDecided e) => e.Outcome switch
    {
        ObjectionOutcome.Founded or ObjectionOutcome.PartlyFounded =>
            Out(e, "objection-decided-new", e.Reasons) with { Day = objection.DecideBy },
        ObjectionOutcome.Withdrawn => Out(e, "objection-decided", e.Reasons),
        _ => Out(e, "objection-decided-appeal", e.Reasons) with { Day = objection.AppealUntil },
    };

    private static bool CostsMoney(CaseRecord view, Objection objection) =>
        LatePenalty.ExcludedByService(view.State.Question(objection.QuestionId)!) is null;
}
