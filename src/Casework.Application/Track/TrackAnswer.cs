using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Casework.Application.Cases;
using Casework.Application.Cases.CaseFiles;
using Casework.Application.Ratings;
using Casework.Domain.Cases;

namespace Casework.Application.Track;

/// <summary>Track and trace as the citizen reads it (contract §4): plain words in one language, and nothing internal.</summary>
public sealed record TrackAnswer(
    string CaseNumber, string Status, IReadOnlyList<TrackStep> Steps, TrackContact Contact, IReadOnlyList<TrackedQuestion> Questions, IReadOnlyList<TrackTodo> Todo,
    IReadOnlyList<TrackDeed> DoneByYou, string WhatNext, TrackHelp Help, IReadOnlyList<TrackedSuggestion> Suggestions, IReadOnlyList<TrackedPromise> Promises,
    IReadOnlyList<TrackedMessage> Messages, IReadOnlyList<TrackReader> SeenBy, IReadOnlyList<TrackedSharing> SharedWith, TrackedRetention? Retention,
    IReadOnlyList<string> PermittedActions)
{
    /// <summary>The version of the case.</summary>
    [JsonIgnore]
    public long Version { get; init; }

    /// <summary>What the page leads with; its sentence is <c>whatNext</c> too.</summary>
    public TrackBanner Banner { get; init; } = new("");

    /// <summary>How the citizen hears of news, in words and as a choice; null when they did not ask to be told.</summary>
    public TrackedReach? Reach { get; init; }

    /// <summary>For each kind of messages and each electronic channel, whether the citizen agrees to it now.</summary>
    public IReadOnlyList<TrackedReachConsent> ReachConsents { get; init; } = [];

    /// <summary>Organisations that have to do with the case, for the page: with these the citizen can agree to share something.</summary>
    [JsonIgnore]
    public IReadOnlyList<TrackedOrganisation> MayShareWith { get; init; } = [];

    /// <summary>What the citizen agreed to share, and what is not shared now.</summary>
    public IReadOnlyList<TrackedConsent> Agreed { get; init; } = [];

    /// <summary>The day on which it was archived: since then it is read, and not opened again.</summary>
    public DateOnly? ArchivedOn { get; init; }

    /// <summary>What can be rated, with the token of its link, newest first; only for the citizen's own eyes.</summary>
    public IReadOnlyList<TrackedRating> Ratings { get; init; } = [];

    /// <summary>What the citizen sent, and what officials have for them, newest first.</summary>
    public IReadOnlyList<TrackedDocument> Documents { get; init; } = [];

    /// <summary>Whom the citizen authorised, with the code of each; only for the citizen's own eyes.</summary>
    public IReadOnlyList<TrackedMandate> Mandates { get; init; } = [];

    /// <summary>Requests to local helpers, newest first; only for the citizen's own eyes.</summary>
    public IReadOnlyList<TrackedLocalHelp> LocalHelp { get; init; } = [];

    /// <summary>Registered local helpers that fit this case and can be asked.</summary>
    public IReadOnlyList<TrackedHelper> Helpers { get; init; } = [];

    /// <summary>The mandate with which it is read, for a representative; null for the citizen.</summary>
    public TrackedMandate? OnBehalf { get; init; }

    /// <summary>The calls that we promised.</summary>
    public IReadOnlyList<TrackedCallBack> CallBacks { get; init; } = [];

    /// <summary>What the citizen told us that they disagree with.</summary>
    public IReadOnlyList<TrackedProcedure> Disputes { get; init; } = [];

    /// <summary>Talks with a mediator.</summary>
    public IReadOnlyList<TrackedProcedure> Mediations { get; init; } = [];

    public IReadOnlyList<TrackedObjection> Objections { get; init; } = [];
    public IReadOnlyList<TrackedProcedure> Complaints { get; init; } = [];

    /// <summary>What we took from registers instead of asking it again.</summary>
    public IReadOnlyList<TrackedFact> Facts { get; init; } = [];
}

/// <summary>Parts, in words, that an organisation may see by the citizen's consent, and that are not shared with it now.</summary>
public sealed record TrackedConsent(string Organisation, string Name, IReadOnlyList<string> Parts);

public sealed record TrackedOrganisation(string Organisation, string Name);

/// <summary>A file of the case: from the citizen, or for them.</summary>
/// <param name="Name">Null once the personal data is destroyed.</param>
/// <param name="RequestId">What was asked of the citizen and this answers.</param>
public sealed record TrackedDocument(Guid DocumentId, string? Name, string MediaType, long Size, DocumentFrom From, MalwareScan Scan, Guid? RequestId, DateOnly On);

/// <summary>Somebody may act on the citizen's behalf: what, on which questions, and until when.</summary>
/// <param name="Name">Null once the personal data is destroyed.</param>
/// <param name="Until">The last day; null is until it is withdrawn.</param>
/// <param name="QuestionIds">The questions that it is about; null is the whole case.</param>
/// <param name="AccessCode">With which they open the case; only for the citizen, who gives it to them.</param>
public sealed record TrackedMandate(
    Guid MandateId, string? Name, IReadOnlyList<MandateScope> Scopes, DateOnly? Until, IReadOnlyList<Guid>? QuestionIds, bool Current, string? AccessCode, string Text);

public sealed record TrackedReach(ReachChannel Channel, string? Address, string Text)
{
    /// <summary>A message did not arrive by this channel, and has not been sent in another way since.</summary>
    public bool Undelivered { get; init; }
}

/// <summary>Whether messages of one kind may come by one electronic channel (Awb 2:8).</summary>
public sealed record TrackedReachConsent(MessageKind Kind, ReachChannel Channel, bool Agrees, string? Address, string Text);

public enum StepState { Done, Current, Next }

/// <param name="Date">When it was done; for what comes, by when it is expected, if that is known.</param>
public sealed record TrackStep(string Code, string Title, DateOnly? Date, StepState State);

public sealed record TrackedQuestion(
    Guid QuestionId, string? Text, string? Service, QuestionStatus Status, string Where, string Handling, DateOnly? DecideBy, DateOnly? PromisedBy,
    IReadOnlyList<TrackDateChange> DateChanges, string? Answer, TrackedDecision? Decision, TrackPenalty? Penalty)
{
    /// <summary>What the citizen filled in for the service, by the code of the field; null when nothing was.</summary>
    public JsonObject? FormData { get; init; }

    /// <summary>For the page: the code of the service, and whether it asks anything.</summary>
    [JsonIgnore]
    public string? ServiceCode { get; init; }

    [JsonIgnore]
    public bool HasForm { get; init; }

    /// <summary>The codes of what the service needs to know yet.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Facts that the citizen says are wrong and on which this open question rests, in words.</summary>
    public IReadOnlyList<string> InDoubt { get; init; } = [];

    /// <summary>Every decision on it, oldest first.</summary>
    public IReadOnlyList<FileDecision> Decisions { get; init; } = [];
}

/// <summary>A fact of a register: what it is, what it says, whose register it is and when we read it there.</summary>
/// <param name="InDoubt">It is said to be wrong, and the register's holder looks into it.</param>
/// <param name="Decisions">What was decided on it.</param>
public sealed record TrackedFact(Guid FactId, string What, string Value, string Source, DateOnly On, bool InDoubt, IReadOnlyList<string> Decisions)
{
    /// <summary>The register's own name for it, for the page.</summary>
    [JsonIgnore]
    public string Attribute { get; init; } = "";
}

/// <summary>The decision date moved: what it was, what it is, and why.</summary>
public sealed record TrackDateChange(DateOnly On, DateOnly Was, DateOnly Is, string Because);

/// <param name="ObjectUntil">The last day to object; null before the decision is sent, and where appeal lies against it.</param>
/// <param name="AppealUntil">The last day to appeal to the court; null as long as objection comes first.</param>
public sealed record TrackedDecision(string Outcome, string? Reasons, string LegalBasis, string? Deviation, DateOnly On, DateOnly? ObjectUntil, DateOnly? AppealUntil)
{
    /// <summary>It has not been sent in the prescribed way yet, and the time to object has not begun (Awb 6:8).</summary>
    public bool Unsent { get; init; }
}

/// <summary>What we pay because our decision is late (dwangsom, Awb 4:17), so far or in the end.</summary>
/// <param name="Final">Nothing can be added to it any more.</param>
/// <param name="Calculation">The calculation, step by step.</param>
public sealed record TrackPenalty(DateOnly? From, int Days, int AmountCents, bool Final, string Text, IReadOnlyList<string> Calculation);

/// <param name="ExtensionAsked">The citizen asked for more time and has no answer yet.</param>
/// <param name="Items">What is asked, one by one; <paramref name="What"/> is the same in one line.</param>
public sealed record TrackTodo(Guid RequestId, Guid QuestionId, string What, IReadOnlyList<string> Items, DateOnly By, string IfNotDone, bool ExtensionAsked)
{
    /// <summary>The act that it asks, by its name among the permitted actions: an answer to an information request, or a view before a decision.</summary>
    public string Action { get; init; } = "respondToRequest";
}

public sealed record TrackDeed(string What, DateOnly On)
{
    /// <summary>A representative did it, within the mandate.</summary>
    public bool OnBehalf { get; init; }
}

public sealed record TrackHelp(string? Wish, string? SupportNeed, string? Because);

/// <summary>A service that may help too: what it is, why we thought of it, and what the citizen answered, if anything yet.</summary>
public sealed record TrackedSuggestion(Guid SuggestionId, string Service, string Summary, string Because, SuggestionStatus Status, string StatusText);

public sealed record TrackedPromise(Guid PromiseId, string? Text, DateOnly By, PromiseStatus Status, string StatusText);

/// <summary>A call that we promised: what it is about, on which number, by when, and what became of it.</summary>
public sealed record TrackedCallBack(Guid CallBackId, string? About, string? Phone, DateOnly By, CallBackStatus Status, string StatusText);

public sealed record TrackedMessage(DateTimeOffset At, Direction Direction, string Text, IReadOnlyList<string> ReplyOptions, Guid? MessageId)
{
    /// <summary>The message that it answers, and in which of the ways that were given.</summary>
    public Guid? InReplyTo { get; init; }
    public string? ReplyOption { get; init; }

    /// <summary>The document that came or went.</summary>
    public Guid? DocumentId { get; init; }

    /// <summary>A representative sent it, within the mandate.</summary>
    public bool OnBehalf { get; init; }
}

/// <summary>An organisation that looked: in which role, why, how often and when last. No names.</summary>
/// <param name="Reader">What <c>aboutReader</c> of a message wants, to ask why.</param>
public sealed record TrackReader(string Reader, string Who, string Role, string Purpose, long Times, DateOnly LastOn);

/// <summary>An organisation that may see parts of the case beside its own questions: its code and its name.</summary>
public sealed record TrackedSharing(string Organisation, string Name, IReadOnlyList<TrackedPart> Parts);

/// <summary>A part that is shared, and on which ground, each as code and in words; consent can be withdrawn.</summary>
public sealed record TrackedPart(string Part, string Name, SharingGround Ground, string Because);
