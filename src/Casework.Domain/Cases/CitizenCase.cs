using System.Text.Json.Serialization;

namespace Casework.Domain.Cases;

/// <summary>
/// One case of a citizen or business: what the rules need to know of it, and nothing more.
/// It changes only by events (see <see cref="Evolving"/>); texts of people stay sealed.
/// </summary>
public sealed record CitizenCase
{
    public Guid Id { get; init; }

    /// <summary>The number of events in the stream.</summary>
    public long Version { get; set; }

    public required string CaseNumber { get; init; }
    public required Citizen Citizen { get; init; }
    public required CaseManager CaseManager { get; init; }

    /// <summary>The official of the first line to whom the role returns (law 2).</summary>
    public required Official FirstLine { get; init; }

    public required string Desk { get; init; }
    public required Channel Channel { get; init; }
    public string? LifeEvent { get; init; }
    public string Language { get; init; } = "nl";

    /// <summary>The citizen gets letters on paper.</summary>
    public bool Paper { get; init; }

    /// <summary>What the citizen chose, where they chose; <see cref="Reached"/> also knows who said paper at the intake.</summary>
    public ReachChoice? ReachedBy { get; init; }

    /// <summary>How the citizen is told of news, or null when nobody asked for it.</summary>
    [JsonIgnore]
    public ReachChoice? Reached => ReachedBy ?? (Paper ? new(ReachChannel.Paper, null) : null);

    /// <summary>What the citizen said of kinds of messages, beside the choice for all; a new choice takes its place.</summary>
    public IReadOnlyList<ReachConsent> ReachConsents { get; init; } = [];

    /// <summary>The messages that have not reached the citizen, oldest first.</summary>
    public IReadOnlyList<UndeliveredMessage> Undelivered { get; init; } = [];

    public Wish? Wish { get; init; }
    public SupportLevel Support { get; init; }
    public Personal? TrackingCode { get; init; }
    public string TrackingCodeHash { get; init; } = "";
    public bool KeptApart { get; init; }
    public bool Imported { get; init; }
    public bool IsClosed { get; init; }

    /// <summary>How the case ended, from which its retention is counted; null while it is open.</summary>
    public Ending? Ended { get; init; }

    public DateTimeOffset? DestructionRequestedAt { get; init; }

    /// <summary>When its dossier period had ended and it was archived; it is not opened again after that.</summary>
    public DateTimeOffset? ArchivedAt { get; init; }

    [JsonIgnore]
    public bool IsArchived => ArchivedAt is not null;

    /// <summary>When its personal data was destroyed; nothing happens to the case after that (law 12).</summary>
    public DateTimeOffset? DestroyedAt { get; init; }

    [JsonIgnore]
    public bool IsDestroyed => DestroyedAt is not null;

    /// <summary>True when the last notice of default came before its term had passed.</summary>
    public bool LastNoticeWasPremature { get; init; }

    public DateTimeOffset? LastTalkAt { get; init; }

    /// <summary>What the citizen has rated: each thing once.</summary>
    public IReadOnlyList<Guid> Rated { get; init; } = [];

    public IReadOnlyList<Question> Questions { get; init; } = [];
    public IReadOnlyList<HandOff> HandOffs { get; init; } = [];

    /// <summary>Who was named at the second line, by an accepted hand-off or an assignment, oldest first.</summary>
    public IReadOnlyList<NamedSpecialist> Specialists { get; init; } = [];

    public IReadOnlyList<Consultation> Consultations { get; init; } = [];

    /// <summary>What the citizen agreed to have shared, with whom; what they took back is not in it.</summary>
    public IReadOnlyList<ConsentedPart> Consents { get; init; } = [];

    /// <summary>What the citizen took back from an organisation and has not shared with it again since (law 13).</summary>
    public IReadOnlyList<WithdrawnPart> Withdrawn { get; init; } = [];

    public IReadOnlyList<InformationRequest> InformationRequests { get; init; } = [];
    public IReadOnlyList<SentMessage> Sent { get; init; } = [];
    public IReadOnlyList<Promise> Promises { get; init; } = [];

    /// <summary>The calls that the citizen was promised.</summary>
    public IReadOnlyList<CallBack> CallBacks { get; init; } = [];

    public IReadOnlyList<Suggestion> Suggestions { get; init; } = [];
    /// <summary>Facts of registers on which questions rest (law 15).</summary>
    public IReadOnlyList<ReusedFact> Facts { get; init; } = [];

    /// <summary>Whom the citizen authorised to act on their behalf, oldest first; what is over stays.</summary>
    public IReadOnlyList<Mandate> Mandates { get; init; } = [];

    /// <summary>Requests to local helpers, oldest first.</summary>
    public IReadOnlyList<LocalHelp> LocalHelp { get; init; } = [];

    public IReadOnlyList<Dispute> Disputes { get; init; } = [];
    public IReadOnlyList<Mediation> Mediations { get; init; } = [];
    public IReadOnlyList<Objection> Objections { get; init; } = [];
    public IReadOnlyList<Complaint> Complaints { get; init; } = [];

    /// <summary>What was done a moment ago and may have been a wrong click, oldest first.</summary>
    public IReadOnlyList<RecentAct> RecentActs { get; init; } = [];

    [JsonIgnore]
    public IEnumerable<Question> OpenQuestions => Questions.Where(question => question.IsOpen);

    public Question? Question(Guid id) => Questions.FirstOrDefault(question => question.Id == id);

    /// <summary>The case manager is a person in a place: the same person elsewhere, or in another role, is not.</summary>
    public bool IsManagedBy(Actor actor) => CaseManager.OfficialId == actor.Id && IsOfPlaceOfCaseManager(actor);

    /// <summary>The case manager, or the coordinator of the desk or organisation that the case manager works for.</summary>
    public bool MayBeManagedBy(Actor actor) =>
        IsOfPlaceOfCaseManager(actor) && (CaseManager.OfficialId == actor.Id || actor.Is(Role.Coordinator));

    internal bool IsOfPlaceOfCaseManager(Actor actor) =>
        CaseManager.Organisation is { } organisation ? actor.WorksFor(organisation) : actor.WorksAt(Desk);

    /// <summary>The organisation holds a question (that one, where one is named), or is asked now to take it or to give advice.</summary>
    public bool Involves(string organisation, Guid? questionId = null) =>
        Questions.Any(question => question.IsHeldBy(organisation) && (questionId ?? question.Id) == question.Id)
        || HandOffs.Any(offer => offer.IsOpen && offer.Organisation == organisation && (questionId is not { } id || offer.QuestionIds.Contains(id)))
        || Consultations.Any(asked => !asked.Answered && asked.Organisation == organisation && (questionId ?? asked.QuestionId) == asked.QuestionId);

    /// <summary>The organisations that the case involves now, in the order in which they came in.</summary>
    public IReadOnlyList<string> InvolvedOrganisations() =>
    [
        .. Questions.Select(question => question.Holder.Organisation).OfType<string>()
            .Concat(HandOffs.Where(offer => offer.IsOpen).Select(offer => offer.Organisation))
            .Concat(Consultations.Where(asked => !asked.Answered).Select(asked => asked.Organisation)).Distinct(),
    ];

    /// <summary>The organisation was involved, now or once: it was offered something, or asked for advice.</summary>
    public bool DidInvolve(string organisation) =>
        HandOffs.Any(offer => offer.Organisation == organisation) || Consultations.Any(asked => asked.Organisation == organisation);

    public bool HasConsented(string organisation, string part) => Consents.Contains(new(organisation, SharedPart.Plain(part)));

    public HandOff? OpenOfferOf(Guid questionId) =>
        HandOffs.FirstOrDefault(offer => offer.IsOpen && offer.QuestionIds.Contains(questionId));

    public bool HasRunningMediationOn(Guid questionId) => Mediations.Any(mediation => mediation.Status == MediationStatus.Running
        && Disputes.Any(dispute => dispute.Id == mediation.DisputeId && dispute.QuestionId == questionId));
}

/// <param name="Channel">By which the citizen hears that there is news.</param>
public sealed record ReachChoice(ReachChannel Channel, Personal? Address)
{
    /// <summary>The citizen gave the address themselves, and no official wrote it down.</summary>
    public bool ByCitizen { get; init; }
}

public sealed record Citizen(CitizenKind Kind, Personal? Name, Personal? Bsn, Personal? KvkNumber);

/// <summary>The closure: its result, when it was, and the version of the catalogue that says how long the case is kept.</summary>
public sealed record Ending(string Result, DateTimeOffset At, string? CatalogueVersion);

public enum Line { First, Second }

/// <summary>The one official who answers for the whole case now (law 1).</summary>
/// <param name="Organisation">The organisation at the second line, or null at the first.</param>
public sealed record CaseManager(string OfficialId, string Name, string? Organisation)
{
    public Line Line => Organisation is null ? Line.First : Line.Second;
}
