using System.Text.Json.Serialization;
using Casework.Domain.Cases.Views;
using Casework.Domain.Terms;
using Casework.Domain.Catalogues.Triage;

namespace Casework.Domain.Cases;

/// <summary>Where a question is: at the first line, with a specialist of an organisation, or in its back office.</summary>
public sealed record Holder(string? Organisation = null, bool BackOffice = false)
{
    public static readonly Holder FirstLine = new();

    public bool AtFirstLine => Organisation is null;
}

public enum QuestionEnd { Answered, Decided, Withdrawn }

/// <summary>One thing asked within a case (vraag).</summary>
/// <param name="Organisation">The organisation that answers for its service, or null when no service is known yet.</param>
/// <param name="Desk">The desk that took it in.</param>
/// <param name="Touched">True once an official has done something with it.</param>
/// <param name="Reconsidered">True from a founded objection until the new decision.</param>
public sealed record Question(
    Guid Id,
    string? Service,
    string? Organisation,
    string Desk,
    DateTimeOffset AskedAt,
    QuestionFacts Facts,
    TermFacts? Term,
    Route Route,
    IReadOnlyList<RuleFired> Rules,
    string CatalogueVersion,
    bool Overruled,
    Holder Holder,
    QuestionEnd? End = null,
    DecisionOutcome? Outcome = null,
    DateTimeOffset? EndedAt = null,
    bool Touched = false,
    bool Reconsidered = false)
{
    /// <summary>What its service asks, as far as it was filled in; null until then.</summary>
    public SealedForm? Form { get; init; }

    /// <summary>What time has said and has yet to say about the terms of the question.</summary>
    public TermWatch Watch { get; init; } = new();

    /// <summary>The decisions on it, oldest first; at most one is in force.</summary>
    public IReadOnlyList<TakenDecision> Decisions { get; init; } = [];

    /// <summary>The decision that holds now, or null.</summary>
    [JsonIgnore]
    public TakenDecision? InForce => Decisions.LastOrDefault(decision => decision.Status == DecisionStatus.InForce);

    /// <summary>The invitations to give a view before a decision, oldest first (Awb 4:7, 4:8).</summary>
    public IReadOnlyList<ViewRequest> Views { get; init; } = [];

    /// <summary>The invitation that waits for the citizen, or null; what was answered or withdrawn waits for nobody.</summary>
    [JsonIgnore]
    public ViewRequest? OpenView =>
        End is null or QuestionEnd.Decided && Views is [.., { Status: RequestStatus.Open } last] ? last : null;

    /// <summary>When its own decision term was over: a later decision belongs to an objection, which has a term of its own.</summary>
    [JsonIgnore]
    public DateTimeOffset? TermEndedAt => Decisions is [var first, ..] ? first.At : EndedAt;

    public bool IsOpen => End is null;

    public bool IsHeldBy(string organisation) => Holder.Organisation == organisation;
}

/// <summary>A form that was filled in: its values are sealed, the codes of the fields that are there are not.</summary>
public sealed record SealedForm(Personal Values, IReadOnlyList<string> Filled);

public enum HandOffStatus { Proposed, Accepted, Refused, Withdrawn, Lapsed }

/// <summary>An offer to move questions to one organisation; see law 3.</summary>
public sealed record HandOff(
    Guid Id,
    IReadOnlyList<Guid> QuestionIds,
    string Organisation,
    HandOffStatus Status,
    IReadOnlyList<SharedPart> Share,
    DateOnly EscalateBy,
    DateOnly AnswerBy,
    bool Escalated = false,
    Official? Specialist = null,
    Author? AnsweredBy = null)
{
    public bool IsOpen => Status == HandOffStatus.Proposed;
}

/// <summary>The person in whom an organisation holds questions of this case; of several, the latest counts (law 2).</summary>
public sealed record NamedSpecialist(string Organisation, Official Official);

public sealed record Consultation(Guid Id, Guid QuestionId, string Organisation, IReadOnlyList<SharedPart> Share, bool Answered = false);

/// <summary>A part of the file that an organisation may no longer see, because consent was its ground.</summary>
public sealed record WithdrawnPart(string Organisation, string Part);

/// <summary>The citizen agrees that the organisation sees this part.</summary>
public sealed record ConsentedPart(string Organisation, string Part);

public enum RequestStatus { Open, Answered, Expired }

public sealed record InformationRequest(Guid Id, Guid QuestionId, DateOnly AskedOn, DateOnly AnswerBy, RequestStatus Status)
{
    /// <summary>Working days before the date at which the citizen is reminded; null or 0 is never.</summary>
    public int? RemindWorkingDays { get; init; }

    /// <summary>When the date was set, the last time: time says nothing that is older than its cause.</summary>
    public DateTimeOffset SetAt { get; init; }

    /// <summary>The citizen was reminded of the date as it stands.</summary>
    public bool Reminded { get; init; }

    /// <summary>The citizen asked for more time and has no answer yet.</summary>
    public bool ExtensionAsked { get; init; }

    /// <summary>The day on which the citizen is reminded; null when the date was set too near for it, or when that is over.</summary>
    [JsonIgnore]
    public DateOnly? RemindOn =>
        !Reminded && RemindWorkingDays is > 0 and { } days
            && DutchCalendar.AddWorkingDays(AnswerBy, -days) is var day && day > LocalDay.Of(SetAt)
        ? day
        : null;
}

/// <summary>A message that was sent to the citizen, and the ways in which it can be answered.</summary>
public sealed record SentMessage(Guid Id, IReadOnlyList<string> ReplyOptions);

public enum PromiseStatus { Open, Kept, Broken }

/// <param name="By">The day by which it was promised.</param>
/// <param name="Giver">Who promised it; null in records of before that was kept.</param>
public sealed record Promise(Guid Id, DateOnly By, PromiseStatus Status, Author? Giver = null);

public enum SuggestionStatus { Open, Taken, Declined }

public sealed record Suggestion(Guid Id, string Service, SuggestionStatus Status);

public sealed record Dispute(Guid Id, Guid? QuestionId);

public enum MediationStatus { Proposed, Running, Refused, Concluded, Withdrawn, Lapsed }

/// <param name="MediatorId">Who was named for it, or null as long as nobody is.</param>
public sealed record Mediation(
    Guid Id, Guid DisputeId, IReadOnlyList<string> Parties,
    IReadOnlyList<string> Consents, MediationStatus Status, string? MediatorId = null)
{
    /// <summary>The last day to say yes; null in records of before that was kept.</summary>
    public DateOnly? AnswerBy { get; init; }

    public bool IsOpen => Status is MediationStatus.Proposed or MediationStatus.Running;
}

/// <summary>Somebody may act on the citizen's behalf (machtiging, Awb 2:1): how far, on which questions, and until when.</summary>
/// <param name="Until">The last day; null is until it is withdrawn.</param>
/// <param name="QuestionIds">The questions that it is about; null is the whole case.</param>
public sealed record Mandate(
    Guid Id, Grantee To, IReadOnlyList<MandateScope> Scopes, DateOnly? Until, IReadOnlyList<Guid>? QuestionIds,
    Personal AccessCode, string AccessCodeHash, DateTimeOffset? WithdrawnAt = null)
{
    public bool IsCurrent(DateTimeOffset now) => WithdrawnAt is null && !(LocalDay.Of(now) > Until);

    public bool Holds(MandateScope scope) => Scopes.Contains(scope);

    public bool IsAbout(Guid? question) => QuestionIds is null || (question is { } id && QuestionIds.Contains(id));
}

/// <summary>Who may act: by name, and by a number where they sign in themselves.</summary>
public sealed record Grantee(Personal Name, Personal? Bsn, Personal? KvkNumber);
