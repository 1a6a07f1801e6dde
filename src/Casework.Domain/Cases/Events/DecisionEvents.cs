namespace Casework.Domain.Cases;

/// <summary>The citizen is asked for something by a date (Awb 4:5); the decision term rests meanwhile (Awb 4:15).</summary>
public sealed record InformationRequested(Guid RequestId, Guid QuestionId, IReadOnlyList<Personal> Items, DateOnly AnswerBy) : CaseEvent;

public sealed record InformationReceived(Guid RequestId, Personal Text) : CaseEvent;

/// <summary>The date of an information request passed without an answer; the decision term runs on.</summary>
public sealed record InformationRequestExpired(Guid RequestId) : CaseEvent;

/// <summary>The citizen was told in time that the decision will come later, and by when (Awb 4:14).</summary>
public sealed record TermExtended(Guid QuestionId, DateOnly Until, Personal Reason) : CaseEvent;

/// <summary>The decision term rests from the next day on one of the grounds of Awb 4:15.</summary>
public sealed record TermSuspended(Guid QuestionId, string Ground, Personal Reason) : CaseEvent;

public sealed record TermResumed(Guid QuestionId, Personal? Reason) : CaseEvent;

/// <summary>The citizen gave notice of default (ingebrekestelling, Awb 4:17).</summary>
public sealed record NoticeOfDefaultReceived(Guid QuestionId, DateOnly ReceivedOn) : CaseEvent;

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
