using Casework.Domain.Cases.Sharing;
using Casework.Domain.Terms;

namespace Casework.Domain.Cases;

/// <summary>The citizen lodged an objection (bezwaar, Awb chapter 6).</summary>
/// <param name="DirectAppealAsked">Whether it asks to skip it and go to the court (Awb 7:1a); null where nobody said.</param>
public sealed record ObjectionLodged(
    Guid ObjectionId, Guid QuestionId, Personal Text, Channel Channel, DateOnly? PostedOn,
    DateTimeOffset ReceivedAt, DateOnly? ReceivedByWrongBodyOn, bool? DirectAppealAsked = null) : ObjectionEvent
{
    internal override CitizenCase Apply(CitizenCase current) => EvolvingObjections.Lodge(current, this);
}

/// <param name="CountFromReceipt">From when the term of a late objection counts, where that was judged (Awb 7:10(1)).</param>
public sealed record ObjectionAdmissibilityJudged(
    Guid ObjectionId, bool Admissible, Personal Reason, bool? CountFromReceipt = null) : ObjectionEvent
{
    internal override CitizenCase Apply(CitizenCase current) => Moved(current, o => o with
    {
        Admissible = Admissible,
        Term = o.Term with { CountedFromReceipt = CountFromReceipt ?? o.Term.CountedFromReceipt },
    });
}

/// <summary>The objection lacks something that the act asks for; the objector may repair it by a date (Awb 6:6). The term rests.</summary>
public sealed record ObjectionRepairRequested(Guid ObjectionId, IReadOnlyList<Personal> Items, DateOnly AnswerBy) : ObjectionEvent
{
    internal override CitizenCase Apply(CitizenCase current) => EvolvingObjections.AskRepair(current, this);
}

/// <summary>The objector repaired what was missing; after the date that moves nothing.</summary>
public sealed record ObjectionRepaired(Guid ObjectionId, Personal Text) : ObjectionEvent
{
    internal override CitizenCase Apply(CitizenCase current) => EvolvingObjections.EndRepair(current, this, LocalDay.Of(HappenedAt));
}

/// <summary>Time's own word: the date for repair passed; the term runs on (Awb 7:10(2)).</summary>
public sealed record ObjectionRepairExpired(Guid ObjectionId) : ObjectionEvent
{
    internal override CitizenCase Apply(CitizenCase current) => EvolvingObjections.EndRepair(current, this, null);
}

/// <summary>A committee as in Awb 7:13 was set up for the case: twelve weeks instead of six.</summary>
public sealed record ObjectionCommitteeSetUp(Guid ObjectionId, Personal Name) : ObjectionEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        Moved(current, o => o with { Term = o.Term with { CommitteeOn = LocalDay.Of(HappenedAt) } });
}

/// <summary>The body adjourned its decision (verdaging) and said so in time (Awb 7:10(3)).</summary>
public sealed record ObjectionAdjourned(Guid ObjectionId, int Weeks, Personal Reason) : ObjectionEvent
{
    internal override CitizenCase Apply(CitizenCase current) => Moved(current, o => o with
    {
        Term = o.Term with { Adjournments = [.. o.Term.Adjournments, new(LocalDay.Of(HappenedAt), Weeks)] },
    });
}

/// <summary>A later day was proposed to those concerned (Awb 7:10(4)); nothing moves before the objector agrees.</summary>
/// <param name="ConsentBy">Who agreed already.</param>
public sealed record ObjectionDelayProposed(Guid ObjectionId, DateOnly Until, IReadOnlyList<string> ConsentBy) : ObjectionEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, o => o with { DelayProposed = Until });
}

/// <summary>The objector agreed to the later day, or did not.</summary>
public sealed record ObjectionDelayAnswered(Guid ObjectionId, bool Agrees) : ObjectionEvent
{
    internal override CitizenCase Apply(CitizenCase current) => Moved(current, o => o with
    {
        DelayProposed = null,
        Term = Agrees && o.DelayProposed is { } until
            ? o.Term with { Delays = [.. o.Term.Delays, new(LocalDay.Of(HappenedAt), until)] }
            : o.Term,
    });
}

/// <summary>The objector is invited to be heard (Awb 7:2); the papers lie open from a week before (Awb 7:4(2)).</summary>
public sealed record ObjectionHearingInvited(Guid ObjectionId, DateOnly On, Personal Place) : ObjectionEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, o => o with { HearingOn = On, HearingAnswered = false });
}

/// <summary>The objector comes to the hearing, or declares that they do not want to be heard (Awb 7:3(c)).</summary>
public sealed record ObjectionHearingAnswered(Guid ObjectionId, bool Comes, Personal? Text) : ObjectionEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, o => o with { HearingAnswered = true });
}

/// <summary>The objector was heard (Awb 7:2).</summary>
/// <param name="Report">The report of it (Awb 7:7).</param>
/// <param name="HeldBy">Officials who heard, the one who led first; null where it was whoever recorded it, or a committee.</param>
public sealed record ObjectionHeard(
    Guid ObjectionId, DateOnly HeldOn, Personal? Report = null, IReadOnlyList<string>? HeldBy = null) : ObjectionEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, o => o with { Heard = true, HearingHeld = true });
}

/// <summary>No hearing, for a reason of Awb 7:3.</summary>
public sealed record ObjectionHearingWaived(Guid ObjectionId, Personal Because) : ObjectionEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, o => o with { Heard = true });
}

/// <summary>Whether the body agrees that the objection goes to the court at once, as the objector asked (Awb 7:1a).</summary>
public sealed record ObjectionDirectAppealJudged(Guid ObjectionId, bool Agreed, Personal Reason) : ObjectionEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        With(current, o => Agreed ? o with { AtCourt = true, EndedAt = HappenedAt, RepairBy = null } : o);
}

/// <summary>The objector withdrew the objection (Awb 6:21).</summary>
public sealed record ObjectionWithdrawn(Guid ObjectionId, WithdrawalHow How) : ObjectionEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        With(current, o => o with { Outcome = ObjectionOutcome.Withdrawn, EndedAt = HappenedAt, RepairBy = null });
}

public enum ObjectionOutcome { Founded, PartlyFounded, Unfounded, Inadmissible, Withdrawn }

public sealed record ObjectionDecided(Guid ObjectionId, ObjectionOutcome Outcome, Personal Reasons) : ObjectionEvent
{
    /// <summary>It goes by letter, and is sent when that is posted or handed over; else it was sent when it was taken.</summary>
    public bool? ByLetter { get; init; }

    /// <summary>
    /// What is founded is revoked and decided anew (Awb 7:11(2)): until then the decision on the objection is not complete.
    /// </summary>
    internal override CitizenCase Apply(CitizenCase current) => EvolvingObjections.Decide(current, this);
}

public enum AppealResult { Upheld, Annulled, SettledByCourt }

/// <summary>The citizen went to court (beroep), or the court gave its judgment.</summary>
/// <param name="Result">What the judgment did to the decision in force; null as long as there is none.</param>
/// <param name="JudgedOn">The day on which the judgment was sent; null is the day on which it was noted.</param>
public sealed record AppealNoted(
    Guid ObjectionId, Personal CourtReference, DateOnly LodgedOn, Personal? Outcome, AppealResult? Result = null,
    DateOnly? JudgedOn = null) : ObjectionEvent
{
    internal override CitizenCase Apply(CitizenCase current) => EvolvingObjections.Appeal(current, this);
}

/// <summary>The objector gave notice that the decision on the objection is late (ingebrekestelling, Awb 4:17(3), 7:14).</summary>
public sealed record ObjectionNoticeOfDefaultReceived(Guid ObjectionId, DateOnly ReceivedOn) : ObjectionEvent
{
    internal override CitizenCase Apply(CitizenCase current) => EvolvingObjections.Notice(current, this);
}

/// <summary>Time's own word: the last day to decide on the objection comes near.</summary>
public sealed record ObjectionDueSoon(Guid ObjectionId) : ObjectionEvent
{
    internal override CitizenCase Apply(CitizenCase current) => Watched(current, o => o.Watch with { WarnedOf = o.DecideBy });
}

/// <summary>Time's own word: the last day to decide on the objection passed.</summary>
public sealed record ObjectionOverdue(Guid ObjectionId) : ObjectionEvent
{
    internal override CitizenCase Apply(CitizenCase current) => Watched(current, o => o.Watch with { LateFor = o.DecideBy });
}

/// <summary>Time's own word: every day without a decision on the objection costs money from now on (dwangsom, Awb 4:17(1)).</summary>
public sealed record ObjectionPenaltyStarted(Guid ObjectionId) : ObjectionEvent
{
    internal override CitizenCase Apply(CitizenCase current) => Watched(current, o => o.Watch with { PenaltyRuns = true });
}

/// <summary>Time's own word: the penalty ran for 42 days; the duty to decide stays.</summary>
public sealed record ObjectionPenaltyMaximumReached(Guid ObjectionId) : ObjectionEvent
{
    internal override CitizenCase Apply(CitizenCase current) => Watched(current, o => o.Watch with { PenaltyFull = true });
}

/// <summary>What happens to one objection.</summary>
public abstract record ObjectionEvent : CaseEvent
{
    public abstract Guid ObjectionId { get; init; }

    internal sealed override Audience HeardBy(CitizenCase after) =>
        Audience.Of(after.Objections.FirstOrDefault(each => each.Id == ObjectionId)?.QuestionId);

    private protected CitizenCase With(CitizenCase current, Func<Objection, Objection> change) => current.With(this, change);

    /// <summary>The same, and its term may have moved.</summary>
    private protected CitizenCase Moved(CitizenCase current, Func<Objection, Objection> change) => current.Moved(this, change);

    private protected CitizenCase Watched(CitizenCase current, Func<Objection, TermWatch> change) =>
        current.With(this, o => o with { Watch = change(o) });
}
