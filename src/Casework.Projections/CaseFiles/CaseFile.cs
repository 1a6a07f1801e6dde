using Casework.Domain;
using Casework.Domain.Cases;

namespace Casework.Projections.CaseFiles;

/// <summary>
/// Everything that is known of one case, as officials read it: a fold of its events, now or at any moment or version.
/// Texts stay sealed; what follows from rules (status, term) is asked of <see cref="State"/> by whoever shows it.
/// </summary>
public sealed record CaseFile
{
    public required CitizenCase State { get; init; }
    public required long Version { get; init; }
    public required DateTimeOffset LastRecordedAt { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public string? ExternalReference { get; init; }
    public Personal? Representative { get; init; }
    public bool Paper { get; init; }
    public IReadOnlyList<string> AccessNeeds { get; init; } = [];
    public Personal? SupportReason { get; init; }

    /// <summary>The reason before the last assessment: it holds again when that is taken back.</summary>
    public Personal? FormerSupportReason { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }
    public string? Result { get; init; }
    public IReadOnlyList<QuestionEntry> Questions { get; init; } = [];
    public IReadOnlyList<HandOffEntry> HandOffs { get; init; } = [];
    public IReadOnlyList<ConsultationEntry> Consultations { get; init; } = [];

    /// <summary>What the citizen agreed to have shared, oldest first; what they took back stays, with when.</summary>
    public IReadOnlyList<SharingConsentEntry> SharingConsents { get; init; } = [];

    public IReadOnlyList<InformationRequestEntry> InformationRequests { get; init; } = [];
    public IReadOnlyList<ContactEntry> Contacts { get; init; } = [];
    public IReadOnlyList<MessageEntry> Messages { get; init; } = [];

    /// <summary>Messages that did not reach the citizen, oldest first.</summary>
    public IReadOnlyList<UndeliveredEntry> Undelivered { get; init; } = [];

    public IReadOnlyList<DocumentEntry> Documents { get; init; } = [];
    public IReadOnlyList<PromiseEntry> Promises { get; init; } = [];
    public IReadOnlyList<CallBackEntry> CallBacks { get; init; } = [];
    public IReadOnlyList<DisputeEntry> Disputes { get; init; } = [];
    public IReadOnlyList<MediationEntry> Mediations { get; init; } = [];
    public IReadOnlyList<ObjectionEntry> Objections { get; init; } = [];
    public IReadOnlyList<ComplaintEntry> Complaints { get; init; } = [];
    public IReadOnlyList<SuggestionEntry> Suggestions { get; init; } = [];
    public IReadOnlyList<IdentificationEntry> Identifications { get; init; } = [];
    public IReadOnlyList<FactEntry> Facts { get; init; } = [];
    public IReadOnlyList<RatingEntry> Ratings { get; init; } = [];
    public IReadOnlyList<MandateEntry> Mandates { get; init; } = [];
    public IReadOnlyList<LocalHelpEntry> LocalHelp { get; init; } = [];
    public IReadOnlyList<NoteEntry> Notes { get; init; } = [];
    public IReadOnlyList<AssignmentEntry> Assignments { get; init; } = [];
    public IReadOnlyList<StepEntry> Steps { get; init; } = [];
}
