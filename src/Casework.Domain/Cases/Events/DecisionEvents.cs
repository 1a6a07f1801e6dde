using Casework.Domain.Cases.Sharing;
using Casework.Domain.Cases.Views;
using Casework.Domain.Terms;

namespace Casework.Domain.Cases;

/// <summary>The citizen is asked for something by a date (Awb 4:5); the decision term rests meanwhile (Awb 4:15).</summary>
/// <param name="RemindWorkingDays">How many working days before that date the citizen is reminded, by the catalogue of that moment; null
/// in imported history and in older events.</param>
public sealed record InformationRequested(
    Guid RequestId, Guid QuestionId, IReadOnlyList<Personal> Items, DateOnly AnswerBy, int? RemindWorkingDays = null) : InformationEvent
{
    internal override CitizenCase Apply(CitizenCase current) => EvolvingTerms.Request(current, this);
}

/// <summary>Time's own word: the date of an information request comes near.</summary>
public sealed record InformationRequestReminded(Guid RequestId) : InformationEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, asked => asked with { Reminded = true });
}

/// <summary>The citizen asked for more time to answer an information request.</summary>
/// <param name="Until">The day that they asked for, or null.</param>
public sealed record InformationExtensionRequested(Guid RequestId, Personal Reason, DateOnly? Until) : InformationEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, asked => asked with { ExtensionAsked = true });
}

/// <summary>
/// The citizen may answer until a later day: the term that was set for it is longer, and the decision term rests along (Awb 4:15(1)(a)).
/// </summary>
public sealed record InformationRequestExtended(Guid RequestId, DateOnly Until) : InformationEvent
{
    internal override CitizenCase Apply(CitizenCase current) => EvolvingTerms.Extend(current, this);
}

/// <summary>The citizen asked for more time and does not get it; the date stays.</summary>
public sealed record InformationExtensionRefused(Guid RequestId, Personal Reason) : InformationEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, asked => asked with { ExtensionAsked = false });
}

public sealed record InformationReceived(Guid RequestId, Personal Text) : InformationEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        EvolvingTerms.End(current, this, RequestStatus.Answered, LocalDay.Of(HappenedAt));
}

/// <summary>The date of an information request passed without an answer; the decision term runs on.</summary>
public sealed record InformationRequestExpired(Guid RequestId) : InformationEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        EvolvingTerms.End(current, this, RequestStatus.Expired, Asked(current).AnswerBy);
}

/// <summary>The citizen was told in time that the decision will come later, and by when (Awb 4:14).</summary>
public sealed record TermExtended(Guid QuestionId, DateOnly Until, Personal Reason) : QuestionEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        current.WithTerm(this, t => t with { Extensions = [.. t.Extensions, new(LocalDay.Of(HappenedAt), Until)] });
}

/// <summary>The decision term rests on one of the grounds of Awb 4:15.</summary>
/// <param name="Until">The last day of the delay that the applicant agreed to in writing (Awb 4:15(2)(a)); null when no day was
/// agreed.</param>
public sealed record TermSuspended(Guid QuestionId, string Ground, Personal Reason, DateOnly? Until = null) : QuestionEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        current.WithTerm(this, t => t with { Suspensions = [.. t.Suspensions, new(Ground, LocalDay.Of(HappenedAt), null, Until)] });
}

/// <summary>The decision term runs on: a person says so, or the agreed last day is over.</summary>
public sealed record TermResumed(Guid QuestionId, Personal? Reason) : QuestionEvent
{
    internal override CitizenCase Apply(CitizenCase current) => EvolvingTerms.Resume(current, this);
}

/// <summary>The citizen gave notice of default (ingebrekestelling, Awb 4:17).</summary>
public sealed record NoticeOfDefaultReceived(Guid QuestionId, DateOnly ReceivedOn) : QuestionEvent
{
    internal override CitizenCase Apply(CitizenCase current) => EvolvingTerms.Notice(current, this);
}

/// <summary>Time's own word: the last day to decide comes near, by as many working days as the service sets.</summary>
public sealed record TermDueSoon(Guid QuestionId) : QuestionEvent
{
    internal override CitizenCase Apply(CitizenCase current) => current.Watch(QuestionId, (watch, end) => watch with { WarnedOf = end });
}

/// <summary>The last day to decide passed without a decision.</summary>
public sealed record TermOverdue(Guid QuestionId) : QuestionEvent
{
    internal override CitizenCase Apply(CitizenCase current) => current.Watch(QuestionId, (watch, end) => watch with { LateFor = end });
}

/// <summary>
/// The two weeks after a notice of default passed without a decision: every day costs money from now on (dwangsom, Awb 4:17(1)).
/// </summary>
public sealed record PenaltyStarted(Guid QuestionId) : QuestionEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        current.Watch(QuestionId, (watch, _) => watch with { PenaltyRuns = true });
}

/// <summary>The penalty ran for 42 days, its maximum (Awb 4:17(1)); the duty to decide stays.</summary>
public sealed record PenaltyMaximumReached(Guid QuestionId) : QuestionEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        current.Watch(QuestionId, (watch, _) => watch with { PenaltyFull = true });
}

/// <summary>
/// The six weeks for an objection to the decision are over (Awb 6:7). Whoever is later may still have an excuse (Awb 6:11).
/// </summary>
public sealed record ObjectionTermEnded(Guid QuestionId) : QuestionEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        current.Watch(QuestionId, (watch, _) => watch with { ObjectionOver = true });
}

public enum DecisionOutcome { Granted, PartlyGranted, Refused, NotConsidered, Withdrawn }

/// <summary>
/// The formal outcome of a question (besluit). <paramref name="ByRule"/> is true when the catalogue's rule granted it at once:
/// then the reasons are the explanations of the rules that fired, and <paramref name="Reasons"/> is null.
/// </summary>
/// <param name="NoViewReason">Why the citizen could not give their view first (Awb 4:11, 4:12); null where they could, or nothing went
/// against them.</param>
public sealed record QuestionDecided(
    Guid QuestionId,
    DecisionOutcome Outcome,
    Personal? Reasons,
    string LegalBasis,
    Personal? Deviation,
    Personal? NoContactReason,
    bool ByRule,
    NoViewReason? NoViewReason = null) : QuestionEvent
{
    /// <summary>It goes by letter, and is sent when that is posted or handed over; else it was sent when it was taken.</summary>
    public bool? ByLetter { get; init; }

    /// <summary>A decision after a founded objection belongs to the decision on it, which it completes (Awb 7:11(2)).</summary>
    internal override CitizenCase Apply(CitizenCase current)
    {
        var answered = current.Objections.LastOrDefault(objection => objection.QuestionId == QuestionId && objection.AwaitsDecision)?.Id;
        return With(current, q => q with
        {
            End = Outcome == DecisionOutcome.Withdrawn ? QuestionEnd.Withdrawn : QuestionEnd.Decided,
            Outcome = Outcome,
            EndedAt = HappenedAt,
            Reconsidered = false,
            Decisions = q.Decisions.And(this, answered),
            Watch = q.Watch with { ObjectionOver = false },
            Views = q.Views.Over(),
        }) with
        {
            Objections = [.. current.Objections.Select(o => o.Id == answered ? o with { EndedAt = HappenedAt, Publication = Publishing.Of(ByLetter) } : o)],
        };
    }
}

/// <summary>The decision in force was withdrawn (intrekking); the question waits for a new one.</summary>
/// <param name="NoViewReason">Why the citizen could not give their view first (Awb 4:11, 4:12), or null.</param>
public sealed record DecisionWithdrawn(
    Guid QuestionId, Personal Reasons, string LegalBasis, NoViewReason? NoViewReason = null) : QuestionEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, q => q with
    {
        Reconsidered = true,
        Decisions = q.Decisions.Became(DecisionStatus.Withdrawn),
        Views = q.Views.Over(),
    });
}

/// <summary>An obvious slip in the decision in force was put right; its outcome and its dates stay.</summary>
/// <param name="What">What it says now, in words for the citizen.</param>
public sealed record DecisionCorrected(Guid QuestionId, Personal What, Personal Reason) : QuestionEvent
{
    internal override CitizenCase Apply(CitizenCase current) => current;
}

/// <summary>What happens to one information request.</summary>
public abstract record InformationEvent : CaseEvent
{
    public abstract Guid RequestId { get; init; }

    internal sealed override Audience HeardBy(CitizenCase after) =>
        Audience.Of(after.InformationRequests.FirstOrDefault(each => each.Id == RequestId)?.QuestionId);

    /// <summary>The request; the history is impossible when there is none.</summary>
    private protected InformationRequest Asked(CitizenCase current) => current.InformationRequests.Find(each => each.Id == RequestId);

    private protected CitizenCase With(CitizenCase current, Func<InformationRequest, InformationRequest> change) =>
        current with { InformationRequests = current.InformationRequests.Change(each => each.Id == RequestId, change) };
}
