using Casework.Domain.Cases.Sharing;
using Casework.Domain.Catalogues;
using Casework.Domain.Catalogues.Triage;

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
    string CatalogueVersion) : DeskEvent
{
    internal override CitizenCase Apply(CitizenCase current) => throw new ImpossibleHistoryException("A case starts once.");
}

/// <summary>An official of the first line, or the named specialist of an organisation.</summary>
public sealed record Official(string OfficialId, string Name);

/// <summary>The citizen asked something: one question (vraag) about one service, or about none that is known yet.</summary>
/// <param name="Organisation">The organisation that answers for the service, by the catalogue of that version.</param>
/// <param name="Term">The legal decision term, or null when the question is not a formal request.</param>
/// <param name="WarnWorkingDays">How many working days before the last day the term is due soon, by the catalogue of that version; null
/// in imported history.</param>
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
    int? WarnWorkingDays = null) : QuestionEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        current with { Questions = [.. current.Questions, Evolving.Ask(current, this)] };
}

/// <summary>The first line named the service of a question that came in without one, or corrected it. The day of receipt stays.</summary>
/// <param name="From">The service that it was taken for before, or null.</param>
/// <param name="Term">The legal decision term of the service, or null when asking for it is not a formal request.</param>
/// <param name="Missing">What the service asks and is not there; null in records of before services said it.</param>
public sealed record QuestionServiceNamed(
    Guid QuestionId,
    string? From,
    string Service,
    string Organisation,
    DecisionTermRule? Term,
    int? PromisedWorkingDays,
    Personal? Reason,
    string CatalogueVersion,
    int? WarnWorkingDays = null,
    IReadOnlyList<string>? Missing = null) : QuestionEvent
{
    internal override CitizenCase Apply(CitizenCase current) => EvolvingTerms.Name(current, this);
}

/// <summary>Facts of one question that triage looks at; the amount is in cents.</summary>
public sealed record QuestionFacts(long? AmountCents = null, IReadOnlyList<string>? Missing = null);

/// <summary>The rules of the catalogue advised a route; advice that nobody confirms stands (law 5).</summary>
public sealed record TriageAdvised(
    Guid QuestionId, Route Route, IReadOnlyList<RuleFired> Rules, bool GrantAtOnce, string CatalogueVersion) : QuestionEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        With(current, q => q with { Route = Route, Rules = Rules, CatalogueVersion = CatalogueVersion });
}

public sealed record TriageConfirmed(Guid QuestionId, Personal? Reason) : QuestionEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, q => q with { Touched = true });
}

public sealed record TriageOverruled(Guid QuestionId, Route From, Route Route, Personal Reason) : QuestionEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        With(current, q => q with { Route = Route, Overruled = true, Touched = true });
}

/// <summary>A negative outcome was intended for a standard question: a person looks at it as a tailored one (law 7).</summary>
public sealed record TriageReopened(Guid QuestionId) : QuestionEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, q => q with { Route = Route.Tailored });
}

/// <summary>A standard question went to the organisation's back office (achterkant) by itself (law 5).</summary>
public sealed record QuestionSentToBackOffice(Guid QuestionId, string Organisation) : QuestionEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        With(current, q => q with { Holder = new(Organisation, BackOffice: true) });
}

/// <summary>A question left the back office for the first line, because a person must look at it.</summary>
public sealed record QuestionTakenFromBackOffice(Guid QuestionId) : QuestionEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, q => q with { Holder = Holder.FirstLine });
}

public sealed record WishStated(Wish Wish) : DeskEvent
{
    internal override CitizenCase Apply(CitizenCase current) => current with { Wish = Wish };
}

public sealed record SupportNeedAssessed(SupportLevel Level, Personal Reason) : DeskEvent
{
    internal override CitizenCase Apply(CitizenCase current) => current with { Support = Level };
}

/// <summary>The catalogue suggested a service that others in this situation need too.</summary>
public sealed record SuggestionMade(Guid SuggestionId, string Service, string BecauseOf, string CatalogueVersion) : SuggestionEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        current with { Suggestions = [.. current.Suggestions, new(SuggestionId, Service, SuggestionStatus.Open)] };
}

public sealed record SuggestionTaken(Guid SuggestionId) : SuggestionEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, SuggestionStatus.Taken);
}

public sealed record SuggestionDeclined(Guid SuggestionId, Personal? Reason) : SuggestionEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, SuggestionStatus.Declined);
}

/// <summary>The first line solved the question.</summary>
public sealed record QuestionAnswered(Guid QuestionId, Personal Text) : QuestionEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        With(current, q => q with { End = QuestionEnd.Answered, EndedAt = HappenedAt });
}

/// <summary>What happens to one suggested service.</summary>
public abstract record SuggestionEvent : CaseEvent
{
    public abstract Guid SuggestionId { get; init; }

    internal sealed override Audience HeardBy(CitizenCase after) => Audience.Desk;

    private protected CitizenCase With(CitizenCase current, SuggestionStatus status) =>
        current with { Suggestions = current.Suggestions.Change(each => each.Id == SuggestionId, suggestion => suggestion with { Status = status }) };
}
