using Casework.Domain.Catalogues;
using Casework.Domain.Triage;

namespace Casework.Domain.Cases;

/// <summary>A desk registered the case at first contact (intake); its case manager answers for it from now on (law 1).</summary>
/// <param name="TrackingCodeHash">Keyed hash of the tracking code, base64.</param>
/// <param name="Separate">Why the case is kept apart from the citizen's other open case, or null.</param>
public sealed record CaseOpened(
    string CaseNumber,
    CitizenKind CitizenKind,
    Personal? Name,
    Personal? Bsn,
    Personal? KvkNumber,
    Personal? Representative,
    Channel Channel,
    string Desk,
    string? LifeEvent,
    string Language,
    bool Paper,
    IReadOnlyList<string> AccessNeeds,
    Official CaseManager,
    Personal? TrackingCode,
    string TrackingCodeHash,
    Personal? Separate,
    string? ExternalReference,
    string? Source,
    string CatalogueVersion) : CaseEvent;

/// <summary>An official of the first line, or the named specialist of an organisation.</summary>
public sealed record Official(string OfficialId, string Name);

/// <summary>The citizen asked something: one question (vraag) about one service, or about none that is known yet.</summary>
/// <param name="Organisation">The organisation that answers for the service, by the catalogue of that version.</param>
/// <param name="Term">The legal decision term, or null when the question is not a formal request.</param>
/// <param name="WarnWorkingDays">How many working days before the last day the term is due soon, by the catalogue of that version; null in imported history.</param>
public sealed record QuestionAsked(
    Guid QuestionId,
    Personal Text,
    string? Service,
    string? Organisation,
    DecisionTermRule? Term,
    int? PromisedWorkingDays,
    DateOnly ReceivedOn,
    string Desk,
    Channel Channel,
    QuestionFacts Facts,
    string CatalogueVersion,
    int? WarnWorkingDays = null) : CaseEvent;

/// <summary>The first line named the service of a question that came in without one, or corrected it. The day of receipt stays.</summary>
/// <param name="From">The service that it was taken for before, or null.</param>
/// <param name="Term">The legal decision term of the service, or null when asking for it is not a formal request.</param>
public sealed record QuestionServiceNamed(
    Guid QuestionId,
    string? From,
    string Service,
    string Organisation,
    DecisionTermRule? Term,
    int? PromisedWorkingDays,
    Personal? Reason,
    string CatalogueVersion,
    int? WarnWorkingDays = null) : CaseEvent;

/// <summary>Facts of one question that triage looks at; the amount is in cents.</summary>
public sealed record QuestionFacts(long? AmountCents = null, IReadOnlyList<string>? Missing = null);

/// <summary>The rules of the catalogue advised a route; advice that nobody confirms stands (law 5).</summary>
public sealed record TriageAdvised(Guid QuestionId, Route Route, IReadOnlyList<RuleFired> Rules, bool GrantAtOnce, string CatalogueVersion) : CaseEvent;

public sealed record TriageConfirmed(Guid QuestionId, Personal? Reason) : CaseEvent;

public sealed record TriageOverruled(Guid QuestionId, Route From, Route Route, Personal Reason) : CaseEvent;

/// <summary>A negative outcome was intended for a standard question: a person looks at it as a tailored one (law 7).</summary>
public sealed record TriageReopened(Guid QuestionId) : CaseEvent;

/// <summary>A standard question went to the organisation's back office (achterkant) by itself (law 5).</summary>
public sealed record QuestionSentToBackOffice(Guid QuestionId, string Organisation) : CaseEvent;

/// <summary>A question left the back office for the first line, because a person must look at it.</summary>
public sealed record QuestionTakenFromBackOffice(Guid QuestionId) : CaseEvent;

public sealed record WishStated(Wish Wish) : CaseEvent;

public sealed record SupportNeedAssessed(SupportLevel Level, Personal Reason) : CaseEvent;

/// <summary>The catalogue suggested a service that others in this situation need too.</summary>
public sealed record SuggestionMade(Guid SuggestionId, string Service, string BecauseOf, string CatalogueVersion) : CaseEvent;

public sealed record SuggestionTaken(Guid SuggestionId) : CaseEvent;

public sealed record SuggestionDeclined(Guid SuggestionId, Personal? Reason) : CaseEvent;

/// <summary>The first line solved the question.</summary>
public sealed record QuestionAnswered(Guid QuestionId, Personal Text) : CaseEvent;
