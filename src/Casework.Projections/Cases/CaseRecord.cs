using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Sharing;

namespace Casework.Projections.Cases;

/// <summary>
/// What is kept of a case beside its events, folded in one pass, so that a command reads and writes one row: the state that rules need,
/// what the citizen follows, and what lists want to know. Texts of people stay sealed. What the citizen follows has no language, no dates
/// that rules compute and nothing internal; where a question stands follows from <see cref="State"/>.
/// </summary>
public sealed record CaseRecord
{
    public Guid Id { get; init; }

    /// <summary>The number of events in the stream.</summary>
    public long Version { get; set; }

    public required string CaseNumber { get; init; }
    public required CitizenCase State { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public DateTimeOffset? AssessedAt { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The citizen sent something and no official has done anything since.</summary>
    public bool Unread { get; init; }

    /// <summary>What of it is unread, so that a list shows it only to whoever may see it.</summary>
    public IReadOnlyList<UnreadItem> UnreadItems { get; init; } = [];

    /// <summary>The last event that each organisation heard of: its lists move by no other.</summary>
    public IReadOnlyList<OrganisationHeard> Heard { get; init; } = [];

    /// <summary>When the latest event happened, in whole milliseconds.</summary>
    public DateTimeOffset LastActivity { get; init; }

    public Personal? SupportReason { get; init; }

    /// <summary>The reason before the last assessment: it holds again when that is taken back.</summary>
    public Personal? FormerSupportReason { get; init; }

    public IReadOnlyList<TrackQuestion> Questions { get; init; } = [];
    public IReadOnlyList<TrackRequest> Requests { get; init; } = [];
    public IReadOnlyList<TrackRepair> Repairs { get; init; } = [];
    public IReadOnlyList<TrackPromise> Promises { get; init; } = [];
    public IReadOnlyList<TrackCallBack> CallBacks { get; init; } = [];
    public IReadOnlyList<TrackDocument> Documents { get; init; } = [];
    public IReadOnlyList<TrackFact> Facts { get; init; } = [];
    public IReadOnlyList<TrackMessage> Messages { get; init; } = [];
    public IReadOnlyList<TrackDone> Done { get; init; } = [];
    public IReadOnlyList<TrackRatable> Ratables { get; init; } = [];
}

/// <summary>
/// Something that the citizen sent and that no official has seen to: of which part of the file, and about which question.
/// </summary>
public sealed record UnreadItem(CasePart Part, Guid? QuestionId)
{
    /// <summary>Nobody sent it: a message of ours did not arrive.</summary>
    public bool Undelivered { get; init; }
}

/// <param name="Version">Of the last event that reached the organisation.</param>
public sealed record OrganisationHeard(string Organisation, long Version, DateTimeOffset At);
