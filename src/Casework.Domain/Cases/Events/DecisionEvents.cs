namespace Casework.Domain.Cases;

/// <summary>The citizen is asked for something by a date (Awb 4:5); the decision term rests meanwhile (Awb 4:15).</summary>
/// <param name="RemindWorkingDays">How many working days before that date the citizen is reminded, by the catalogue of that moment; null in imported history and in older events.</param>
public sealed record InformationRequested(Guid RequestId, Guid QuestionId, IReadOnlyList<Personal> Items, DateOnly AnswerBy, int? RemindWorkingDays = null) : CaseEvent;

/// <summary>Time's own word: the date of an information request comes near.</summary>
public sealed record InformationRequestReminded(Guid RequestId) : CaseEvent;

/// <summary>The citizen asked for more time to answer an information request.</summary>
/// <param name="Until">The day that they asked for, or null.</param>
public sealed record InformationExtensionRequested(Guid RequestId, Personal Reason, DateOnly? Until) : CaseEvent;

/// <summary>The citizen may answer until a later day: the term that was set for it is longer, and the decision term rests along (Awb 4:15(1)(a)).</summary>
public sealed record InformationRequestExtended(Guid RequestId, DateOnly Until) : CaseEvent;

/// <summary>The citizen asked for more time and does not get it; the date stays.</summary>
public sealed record InformationExtensionRefused(Guid RequestId, Personal Reason) : CaseEvent;

public sealed record InformationReceived(Guid RequestId, Personal Text) : CaseEvent;

/// <summary>The date of an information request passed without an answer; the decision term runs on.</summary>
public sealed record InformationRequestExpired(Guid RequestId) : CaseEvent;

/// <summary>The citizen was told in time that the decision will come later, and by when (Awb 4:14).</summary>
public sealed record TermExtended(Guid QuestionId, DateOnly Until, Personal Reason) : CaseEvent;

/// <summary>The decision term rests on one of the grounds of Awb 4:15.</summary>
/// <param name="Until">The last day of the delay that the applicant agreed to in writing (Awb 4:15(2)(a)); null when no day was agreed.</param>
public sealed record TermSuspended(Guid QuestionId, string Ground, Personal Reason, DateOnly? Until = null) : CaseEvent;

/// <summary>The decision term runs on: a person says so, or the agreed last day is over.</summary>
public sealed record TermResumed(Guid QuestionId, Personal? Reason) : CaseEvent;

/// <summary>The citizen gave notice of default (ingebrekestelling, Awb 4:17).</summary>
public sealed record NoticeOfDefaultReceived(Guid QuestionId, DateOnly ReceivedOn) : CaseEvent;

/// <summary>Time's own word: the last day to decide comes near, by as many working days as the service sets.</summary>
public sealed record TermDueSoon(Guid QuestionId) : CaseEvent;

/// <summary>The last day to decide passed without a decision.</summary>
public sealed record TermOverdue(Guid QuestionId) : CaseEvent;

/// <summary>The two weeks after a notice of default passed without a decision: every day costs money from now on (dwangsom, Awb 4:17(1)).</summary>
public sealed record PenaltyStarted(Guid QuestionId) : CaseEvent;

/// <summary>The penalty ran for 42 days, its maximum (Awb 4:17(1)); the duty to decide stays.</summary>
public sealed record PenaltyMaximumReached(Guid QuestionId) : CaseEvent;

/// <summary>The six weeks for an objection to the decision are over (Awb 6:7). Whoever is later may still have an excuse (Awb 6:11).</summary>
public sealed record ObjectionTermEnded(Guid QuestionId) : CaseEvent;

public enum DecisionOutcome { Granted, PartlyGranted, Refused, NotConsidered, Withdrawn }

/// <summary>
/// The formal outcome of a question (besluit). <paramref name="ByRule"/> is true when the catalogue's rule granted it at once:
/// then the reasons are the explanations of the rules that fired, and <paramref name="Reasons"/> is null.
/// </summary>
public sealed record QuestionDecided(
    Guid QuestionId,
    DecisionOutcome Outcome,
    Personal? Reasons,
    string LegalBasis,
    Personal? Deviation,
    Personal? NoContactReason,
    bool ByRule) : CaseEvent;
