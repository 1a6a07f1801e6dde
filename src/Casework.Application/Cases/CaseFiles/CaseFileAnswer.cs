using Casework.Application.Reading;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Catalogues;
using Casework.Projections.CaseFiles;

namespace Casework.Application.Cases.CaseFiles;

/// <summary>The case file as the contract shows it (§4); personal content is opened when it is written.</summary>
/// <param name="ArchivedAt">When its dossier period had ended: since then it is not opened again.</param>
/// <param name="DestroyedAt">When its personal data was destroyed: since then every text of a person is null.</param>
/// <param name="Reach">How the citizen is told of news, or null when they did not ask to be.</param>
public sealed record CaseFileAnswer(
    Guid CaseId,
    string CaseNumber,
    string? ExternalReference,
    long Version,
    string Status,
    FileManager CaseManager,
    Citizen? Citizen,
    Personal? Representative,
    Channel Channel,
    string DeskId,
    string? LifeEvent,
    string Language,
    Wish? Wish,
    FileSupportNeed? SupportNeed,
    IReadOnlyList<string> AccessNeeds,
    bool Paper,
    ReachChoice? Reach,
    DateTimeOffset OpenedAt,
    DateTimeOffset? ClosedAt,
    DateTimeOffset? ArchivedAt,
    DateTimeOffset? DestroyedAt,
    string? Result,
    IReadOnlyList<FileQuestion> Questions,
    IReadOnlyList<HandOffEntry> HandOffs,
    IReadOnlyList<ConsultationEntry> Consultations,
    IReadOnlyList<SharingConsentEntry> SharingConsents,
    IReadOnlyList<InformationRequestEntry> InformationRequests,
    IReadOnlyList<ContactEntry> Contacts,
    IReadOnlyList<MessageEntry> Messages,
    IReadOnlyList<DocumentEntry> Documents,
    IReadOnlyList<PromiseEntry> Promises,
    IReadOnlyList<FileCallBack> CallBacks,
    IReadOnlyList<DisputeEntry> Disputes,
    IReadOnlyList<MediationEntry> Mediations,
    IReadOnlyList<FileObjection> Objections,
    IReadOnlyList<FiledComplaint> Complaints,
    IReadOnlyList<FileSuggestion> Suggestions,
    IReadOnlyList<FileFact> Facts,
    IReadOnlyList<RatingEntry> Ratings,
    IReadOnlyList<MandateEntry> Mandates,
    IReadOnlyList<LocalHelpEntry> LocalHelp,
    IReadOnlyList<NoteEntry> Notes,
    IReadOnlyList<AssignmentEntry> Assignments,
    IReadOnlyList<StepEntry> Steps,
    IReadOnlyList<string> PermittedActions,
    IReadOnlyList<FileRecentAct> CanTakeBack)
{
    /// <summary>How it was made sure who the citizen is, by whom and when.</summary>
    public IReadOnlyList<IdentificationEntry> Identifications { get; init; } = [];

    /// <summary>Messages that did not reach the citizen, once for each sending that failed, oldest first.</summary>
    public IReadOnlyList<UndeliveredEntry> Undelivered { get; init; } = [];
    /// <summary>The case file as its reader sees it now, with the actions that they may take.</summary>
    public static async Task<CaseFileAnswer> Now(QueryContext look, PermittedActions actions, CatalogueVersions catalogues)
    {
        var file = await CaseFileReading.At(look.Session, look.Current.Id, cancellation: look.Cancellation);
        var (permitted, permittedOn) = actions.Of(file!.State, look.Caller, look.Now, catalogues.Current);
        var canTakeBack = Cases.PermittedActions.CanTakeBack(file.State, look.Caller, look.Now, catalogues.Current).Select(FileRecentAct.Of).ToList();
        return Of(SeenCaseFile.Of(file, look.Visibility), catalogues, look.Language, look.Now, permitted, canTakeBack, permittedOn);
    }

    /// <param name="now">The moment that the terms are told for: now, or the moment travelled to.</param>
    public static CaseFileAnswer Of(SeenCaseFile seen, CatalogueVersions catalogues, string language, DateTimeOffset now, IReadOnlyList<string> permitted, IReadOnlyList<FileRecentAct> canTakeBack,
        IReadOnlyDictionary<Guid, IReadOnlyList<string>>? permittedOn = null)
    {
        var (file, current, sees) = (seen.File, seen.File.State, seen.Visibility);
        var (full, reachable) = (sees.Citizen == CitizenDetail.Full, sees.Citizen != CitizenDetail.None);
        return new(
            current.Id, current.CaseNumber, file.ExternalReference, file.Version, current.IsClosed ? "closed" : "open", FileManager.Of(current),
            CitizenSeen(current, sees.Citizen), file.Representative, current.Channel, current.Desk, full ? current.LifeEvent : null,
            current.Language, full ? current.Wish : null, sees.Shows(CasePart.SupportNeed) && file.SupportReason is { } reason ? new(current.Support, reason) : null,
            file.AccessNeeds, file.Paper, reachable ? current.Reached : null, file.OpenedAt, file.ClosedAt, current.ArchivedAt, current.DestroyedAt, file.Result,
            [.. file.Questions.Select(question => FileQuestion.Of(current, question, sees, catalogues, language, now) with { PermittedActions = permittedOn?.GetValueOrDefault(question.QuestionId) ?? [] })],
            file.HandOffs, file.Consultations, file.SharingConsents, file.InformationRequests, file.Contacts, file.Messages, file.Documents, file.Promises,
            [.. file.CallBacks.Select(asked => FileCallBack.Of(current, asked))], file.Disputes, file.Mediations,
            [.. file.Objections.Select(objection => FileObjection.Of(current, objection, language, now))],
            [.. file.Complaints.Select(complaint => FiledComplaint.Of(current, complaint, language))],
            [.. file.Suggestions.Select(suggestion => FileSuggestion.Of(suggestion, catalogues, language))],
            [.. file.Facts.Select(fact => FileFact.Of(current, fact, sees))], file.Ratings, file.Mandates, file.LocalHelp, file.Notes, file.Assignments, file.Steps, permitted, canTakeBack)
        { Identifications = file.Identifications, Undelivered = file.Undelivered };
    }

    /// <summary>Whoever only reaches the citizen needs no number of theirs.</summary>
    private static Citizen? CitizenSeen(CitizenCase current, CitizenDetail detail) => detail switch
    {
        CitizenDetail.Full => current.Citizen,
        CitizenDetail.Reachable => current.Citizen with { Bsn = null, KvkNumber = null },
        _ => null,
    };
}

public sealed record FileManager(string OfficialId, string Name, Line Line, string? Organisation, string? Desk)
{
    public static FileManager Of(CitizenCase current) => Of(current.CaseManager, current.Desk);

    public static FileManager Of(CaseManager manager, string desk) => new(
        manager.OfficialId, manager.Name, manager.Line, manager.Organisation, manager.Organisation is null ? desk : null);
}

public sealed record FileSupportNeed(SupportLevel Level, Personal Reason);

public sealed record FileSuggestion(Guid SuggestionId, string Service, string Name, SuggestionStatus Status, Personal? Reason)
{
    public static FileSuggestion Of(SuggestionEntry suggestion, CatalogueVersions catalogues, string language)
    {
        var services = (catalogues.Find(suggestion.CatalogueVersion) ?? catalogues.Current).Services;
        return new(suggestion.SuggestionId, suggestion.Service, services.GetValueOrDefault(suggestion.Service)?.Name.In(language) ?? suggestion.Service, suggestion.Status, suggestion.Reason);
    }
}
