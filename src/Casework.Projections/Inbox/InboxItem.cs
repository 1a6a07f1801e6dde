using Casework.Domain.Cases;
using Casework.Domain.Catalogues.Triage;

namespace Casework.Projections.Inbox;

/// <summary>
/// One case in the lists of those who see it alike, in plain text: of its desk, which sees the whole, or of one organisation, which sees
/// its own (law 18). Each has a line of its own, so that whatever a list filters, sorts or counts by is what its reader sees. What
/// depends on today (urgency) or on the reader (whose turn it is) is asked when it is read. The decision date of a term that rests
/// without an end is as of the last event.
/// </summary>
public sealed record InboxItem
{
    /// <summary>That of the case on the desk's line; on an organisation's made of both.</summary>
    public Guid Id { get; init; }

    public Guid CaseId { get; init; }

    /// <summary>Whose line it is; null is the desk's.</summary>
    public string? Organisation { get; init; }

    /// <summary>Whoever reads this line sees who the citizen is.</summary>
    public bool ShowsCitizen { get; init; }

    /// <summary>The version of the case at the last event of which the readers of this line hear.</summary>
    public long HeardVersion { get; init; }

    /// <summary>The number of events in the stream.</summary>
    public long Version { get; init; }

    public required string CaseNumber { get; init; }
    public string? CitizenName { get; init; }
    public required string Desk { get; init; }
    public required CaseManager CaseManager { get; init; }
    public bool IsClosed { get; init; }
    public IReadOnlyList<InboxQuestion> Questions { get; init; } = [];

    /// <summary>
    /// Whose list it is in: me:official@place, desk:code, org:code of who holds a question, offer:code of who is asked to.
    /// </summary>
    public string[] Audience { get; init; } = [];

    /// <summary>What it can be filtered by (<see cref="InboxFacets"/>).</summary>
    public string[] Facets { get; init; } = [];

    /// <summary>The place of the citizen's name in a list (<see cref="NameOrder"/>).</summary>
    public string NameKey { get; init; } = NameOrder.NoName;

    /// <summary>The calls that were promised and have not reached anybody yet.</summary>
    public InboxCallBack[] CallBacks { get; init; } = [];

    /// <summary>What runs beside the open questions and has a last day: objections and complaints.</summary>
    public InboxTerm[] Terms { get; init; } = [];

    /// <summary>The first date of all: of a decision on a question or an objection, an answer to a complaint, or a call; the last day of all without any.</summary>
    public DateOnly SortDecideBy { get; init; } = DateOnly.MaxValue;

    /// <summary>From when the first of these dates is due soon, or the last day of all when there is none.</summary>
    public DateOnly SoonFrom { get; init; } = DateOnly.MaxValue;

    /// <summary>The citizen sent something that the readers of this line see, and no official has done anything since.</summary>
    public bool Unread { get; init; }

    /// <summary>A message about something that the readers of this line see has not reached the citizen.</summary>
    public bool Undelivered { get; init; }

    public DateTimeOffset OpenedAt { get; init; }
    public DateTimeOffset LastActivity { get; init; }

    /// <summary>The last day on which a closed case must be kept; null while it is open, and when its personal data is destroyed.</summary>
    public DateOnly? KeepUntil { get; init; }

    /// <summary>The category of the selection list by which it is kept.</summary>
    public string? KeepCategory { get; init; }

    /// <summary>The first day on which a closed case is archived; the last day of all while it is open, and once it is put away.</summary>
    public DateOnly ArchiveFrom { get; init; } = DateOnly.MaxValue;

    public Ending? Ended { get; init; }
    public DateTimeOffset? DestructionRequestedAt { get; init; }

    /// <summary>The citizen asked for destruction, and it has not come to that yet.</summary>
    public bool DestructionRequested { get; init; }

    /// <summary>What goes when the key goes.</summary>
    public InboxItem WithoutPlainText() =>
        this with { CitizenName = null, NameKey = NameOrder.NoName, Questions = [.. Questions.Select(question => question with { Subject = null })] };
}

/// <param name="Subject">The start of the question's text.</param>
/// <param name="Organisation">Who holds it at the second line, or null.</param>
/// <param name="OfferedTo">Who is asked to take it, or null.</param>
/// <param name="SoonFrom">From when the decision is due soon, by the working days that its service sets.</param>
public sealed record InboxQuestion(
    Guid QuestionId, string? Subject, string? Service, QuestionStatus Status, bool IsOpen, string? Organisation,
    bool BackOffice, string? OfferedTo, Route Route, DateOnly? DecideBy, DateOnly? SoonFrom);

/// <param name="QuestionId">The question that it is about; null is the case as a whole.</param>
/// <param name="SoonFrom">From when it is due soon.</param>
public sealed record InboxTerm(Guid? QuestionId, DateOnly By, DateOnly SoonFrom);

/// <param name="Caller">The organisation that is to call, or null when the desk is.</param>
public sealed record InboxCallBack(DateOnly By, string? Caller);
