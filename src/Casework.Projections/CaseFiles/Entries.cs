using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues.Forms;
using Casework.Domain.Cases.Turns;
using Casework.Domain.Cases.Views;
using Casework.Domain.Catalogues.Triage;

namespace Casework.Projections.CaseFiles;

/// <summary>One thing in the case file: whose act it was, when, and on which question, if on one.</summary>
public interface IEntry
{
    Author Author { get; }

    Guid? QuestionId { get; }
}

/// <summary>A form that was filled in: sealed as a whole, and shown as an object of values by the code of their field.</summary>
public sealed record FormValues(Personal Sealed);

/// <summary>Somebody made sure who the citizen is, or asked and does not know.</summary>
public sealed record IdentificationEntry(IdentificationMeans Means, Assurance? Level, Author Author, DateTimeOffset At);

public sealed record QuestionEntry(Guid QuestionId, Personal Text, string Desk, Channel Channel, Author Author, DateTimeOffset AskedAt)
{
    public TriageChange? Confirmed { get; init; }
    public TriageChange? Overruled { get; init; }

    /// <summary>The overruling before the last one: it holds again when that is taken back.</summary>
    public TriageChange? FormerlyOverruled { get; init; }

    public IReadOnlyList<ServiceEntry> ServicesNamed { get; init; } = [];
    /// <summary>What its service asks, as it was filled in last.</summary>
    public FormValues? Form { get; init; }

    public AnswerEntry? Answer { get; init; }

    /// <summary>The decisions, oldest first, as the state of the question has them.</summary>
    public IReadOnlyList<DecisionEntry> Decisions { get; init; } = [];

    /// <summary>What was done to decisions since, oldest first.</summary>
    public IReadOnlyList<DecisionActEntry> DecisionActs { get; init; } = [];

    /// <summary>The invitations to give a view before a decision, oldest first.</summary>
    public IReadOnlyList<ViewEntry> Views { get; init; } = [];

    public HandBackEntry? HandBack { get; init; }
    public IReadOnlyList<TermEntry> TermActs { get; init; } = [];
    public IReadOnlyList<DateOnly> NoticesOfDefault { get; init; } = [];

    /// <summary>Whose turn it was, and for how long.</summary>
    public TurnClock Clock { get; init; } = TurnClock.Start(AskedAt);
}

public sealed record TriageChange(Route? From, Personal? Reason, Author Author, DateTimeOffset At);

/// <summary>The first line named the service, or corrected it.</summary>
public sealed record ServiceEntry(string? From, string Service, Personal? Reason, Author Author, DateTimeOffset At);

public sealed record AnswerEntry(Personal Text, Author Author, DateTimeOffset At);

public sealed record HandBackEntry(Personal Reason, Author Author, DateTimeOffset At);

/// <summary>
/// An official extended, suspended or resumed the term, and why; or time said that it is due soon, overdue, costs money, or that no
/// objection is in time any more.
/// </summary>
public sealed record TermEntry(string Act, string? Ground, DateOnly? Until, Personal? Reason, Author Author, DateTimeOffset At);

public sealed record DecisionEntry(
    DecisionOutcome Outcome, Personal? Reasons, string LegalBasis, Personal? Deviation,
    Personal? NoContactReason, bool ByRule, Author Author, DateTimeOffset At)
{
    /// <summary>Why the citizen could not give their view first; null where they could, or nothing went against them.</summary>
    public NoViewReason? NoViewReason { get; init; }
}

/// <summary>A decision was withdrawn, or a slip in it was put right.</summary>
/// <param name="Act"><c>withdrawn</c> or <c>corrected</c>.</param>
/// <param name="Text">The reasons of the withdrawal, or what the decision says now; the citizen reads it.</param>
/// <param name="Reason">Why it was corrected.</param>
public sealed record DecisionActEntry(
    string Act, Guid DecisionId, Personal Text, Personal? Reason, string? LegalBasis, NoViewReason? NoViewReason, Author Author, DateTimeOffset At);

/// <summary>The citizen was invited to give their view before a decision (zienswijze, Awb 4:7, 4:8), and what came of it.</summary>
/// <param name="About">The facts and interests on which the decision would rest.</param>
/// <param name="Text">The view, once it came.</param>
public sealed record ViewEntry(
    Guid RequestId, Personal About, DateOnly AnswerBy, DateOnly InvitedOn, RequestStatus Status, Author Author,
    Personal? Text = null, DateOnly? ReceivedOn = null);

/// <summary>A part that went along, on which ground, and when the citizen withdrew consent to it, if they did (law 13).</summary>
public sealed record ShareEntry(string Part, SharingGround Ground, DateTimeOffset? WithdrawnAt = null);

/// <summary>
/// The citizen agreed that an organisation sees a part, and how an official heard it; null where they said so themselves.
/// </summary>
public sealed record SharingConsentEntry(
    string Organisation, string Part, ConsentHeard? How, Author Author, DateTimeOffset At, DateTimeOffset? WithdrawnAt = null);

public sealed record HandOffEntry(
    Guid HandOffId, IReadOnlyList<Guid> QuestionIds, string Organisation, HandOffStatus Status, DateOnly AnswerBy, DateOnly EscalateBy,
    Personal? Reason, Personal? Summary, bool Warm, IReadOnlyList<ShareEntry> Share,
    IReadOnlyList<Guid> Promises, Author Author, DateTimeOffset At)
{
    public bool Escalated { get; init; }

    /// <summary>When the offer itself was taken back as a mistake.</summary>
    public DateTimeOffset? TakenBackAt { get; init; }

    public Official? Specialist { get; init; }
    public Personal? AnswerReason { get; init; }
    public string? BelongsTo { get; init; }
    public Author? AnsweredBy { get; init; }
    public DateTimeOffset? AnsweredAt { get; init; }
}

public sealed record ConsultationEntry(
    Guid ConsultationId, Guid QuestionId, string Organisation, Personal? Request,
    IReadOnlyList<ShareEntry> Share, Author Author, DateTimeOffset At) : IEntry
{
    public string Status => Advice is null ? "open" : "answered";
    public Personal? Advice { get; init; }
    public Author? AnsweredBy { get; init; }
    public DateTimeOffset? AnsweredAt { get; init; }
    Guid? IEntry.QuestionId => QuestionId;
}

public sealed record InformationRequestEntry(
    Guid RequestId, Guid QuestionId, IReadOnlyList<Personal> Items,
    DateOnly AnswerBy, RequestStatus Status, Author Author, DateTimeOffset At) : IEntry
{
    public Personal? Response { get; init; }
    public DateTimeOffset? AnsweredAt { get; init; }
    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>More time: asked for by the citizen, given or not, oldest first.</summary>
    public IReadOnlyList<ExtensionEntry> Extensions { get; init; } = [];

    Guid? IEntry.QuestionId => QuestionId;
}

/// <summary>
/// More time for an information request. Without a reason the citizen did not ask for it; without an answer nobody has said yes or no.
/// </summary>
/// <param name="Until">The day that the citizen asked for.</param>
public sealed record ExtensionEntry(Personal? Reason, DateOnly? Until, DateTimeOffset? AskedAt)
{
    public DateOnly? ExtendedUntil { get; init; }
    public Personal? RefusedBecause { get; init; }
    public DateTimeOffset? AnsweredAt { get; init; }
}

/// <param name="QuestionId">The question that it belongs to: its own, or that of the request which it answers.</param>
/// <param name="Scan">Not scanned: nobody looked for malware in it.</param>
public sealed record DocumentEntry(
    Guid DocumentId, Personal FileName, string MediaType, long Size, string Sha256,
    DocumentFrom From, Channel Channel, MalwareScan Scan, Guid? RequestId, Guid? QuestionId,
    Author Author, DateTimeOffset At) : IEntry;

public sealed record ContactEntry(
    Guid ContactId, Channel Channel, Direction Direction, Personal Summary, bool Answered, Author Author, DateTimeOffset At) : IEntry
{
    /// <summary>How it was made sure who the citizen is; null where nobody said it.</summary>
    public Identification? Identification { get; init; }

    Guid? IEntry.QuestionId => null;
}

/// <param name="Kind">A message, or a cry for help: the citizen is stuck and wants a person.</param>
public sealed record MessageEntry(
    Guid MessageId, string Kind, Direction Direction, Personal? Text,
    IReadOnlyList<string> ReplyOptions, Author Author, DateTimeOffset At) : IEntry
{
    /// <summary>The template that it was made of.</summary>
    public string? Template { get; init; }

    /// <summary>The message that it answers, and in which of the ways that were given.</summary>
    public Guid? InReplyTo { get; init; }
    public string? ReplyOption { get; init; }

    /// <summary>Who looked at the case, when the citizen asks why: role, desk or organisation, and purpose.</summary>
    public string? AboutReader { get; init; }

    Guid? IEntry.QuestionId => null;
}

/// <param name="By">The day by which it was promised.</param>
public sealed record PromiseEntry(
    Guid PromiseId, Personal Text, DateOnly By, PromiseStatus Status, Author Author, DateTimeOffset At) : IEntry
{
    public Personal? Reason { get; init; }
    public DateTimeOffset? SettledAt { get; init; }
    Guid? IEntry.QuestionId => null;
}

/// <summary>A fact of a register, as it stood there when it was read, and the questions that rest on it.</summary>
public sealed record FactEntry(
    Guid FactId, string Source, string Attribute, Personal Value, DateTimeOffset ReadAt, IReadOnlyList<Guid> QuestionIds)
{
    public FactDispute? Dispute { get; init; }
}

/// <summary>Why the citizen says that a fact is wrong, and the question to the register's holder.</summary>
public sealed record FactDispute(Guid QuestionId, Personal Text, Author Author, DateTimeOffset At);

/// <summary>
/// What the citizen thought of one contact, answer or decision; of an organisation's work only that organisation and the case manager
/// read it.
/// </summary>
public sealed record RatingEntry(
    Guid SubjectId, Rated Of, int Stars, Personal? Remark, string? Desk, string? Organisation, Channel? Channel, DateTimeOffset At);

public sealed record SuggestionEntry(Guid SuggestionId, string Service, string BecauseOf, string CatalogueVersion, SuggestionStatus Status)
{
    public Personal? Reason { get; init; }
}

/// <param name="Text">Null once the note is taken back; the history keeps it.</param>
public sealed record NoteEntry(Guid NoteId, Personal? Text, Author Author, DateTimeOffset At) : IEntry
{
    public DateTimeOffset? TakenBackAt { get; init; }
    Guid? IEntry.QuestionId => null;
}

/// <param name="Kind">Given by a person (assigned), moved between the lines by law 2 (moved), taken over from somebody who works here no
/// more (replaced), or back with the former one because it was given away by mistake (taken-back).</param>
public sealed record AssignmentEntry(string Kind, Official To, string? Organisation, Personal? Reason, Author Author, DateTimeOffset At);

/// <summary>A step of an imported log that the domain has no word for.</summary>
public sealed record StepEntry(string Activity, Personal? Attributes, string? FromGroup, string? ToGroup, DateTimeOffset At);
