using Casework.Domain.Cases;
using Casework.Domain.Triage;

namespace Casework.Projections.Inbox;

/// <summary>
/// One case in the lists of officials, in plain text. What depends on today (urgency) or on the reader (whose turn it is) is asked when it is read.
/// The decision date of a term that rests without an end is as of the last event.
/// </summary>
public sealed record InboxItem
{
    public Guid Id { get; init; }

    /// <summary>The number of events in the stream.</summary>
    public long Version { get; init; }

    public required string CaseNumber { get; init; }
    public string? CitizenName { get; init; }
    public required string Desk { get; init; }
    public required CaseManager CaseManager { get; init; }
    public bool IsClosed { get; init; }
    public IReadOnlyList<InboxQuestion> Questions { get; init; } = [];

    /// <summary>Whose list it is in: me:official, desk:code, org:code of who holds a question, offer:code of who is asked to.</summary>
    public string[] Audience { get; init; } = [];

    public string[] Services { get; init; } = [];
    public string[] Statuses { get; init; } = [];

    /// <summary>The calls that were promised and have not reached anybody yet.</summary>
    public InboxCallBack[] CallBacks { get; init; } = [];

    /// <summary>The first date of all: of a decision on an open question, or of a call; the last day of all when there is none.</summary>
    public DateOnly SortDecideBy { get; init; } = DateOnly.MaxValue;

    /// <summary>From when the first of these dates is due soon, or the last day of all when there is none.</summary>
    public DateOnly SoonFrom { get; init; } = DateOnly.MaxValue;

    /// <summary>The citizen sent something and no official has done anything since.</summary>
    public bool Unread { get; init; }

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
    public InboxItem WithoutPlainText() => this with { CitizenName = null, Questions = [.. Questions.Select(question => question with { Subject = null })] };
}

/// <param name="Subject">The start of the question's text.</param>
/// <param name="Organisation">Who holds it at the second line, or null.</param>
/// <param name="OfferedTo">Who is asked to take it, or null.</param>
/// <param name="SoonFrom">From when the decision is due soon, by the working days that its service sets.</param>
public sealed record InboxQuestion(
    Guid QuestionId, string? Subject, string? Service, QuestionStatus Status, bool IsOpen, string? Organisation, bool BackOffice, string? OfferedTo, Route Route, DateOnly? DecideBy, DateOnly? SoonFrom)
{
    /// <summary>Organisations that are asked for advice and have not given it yet.</summary>
    public string[] Consulted { get; init; } = [];

    public bool Concerns(string organisation) => Organisation == organisation || OfferedTo == organisation;
}

/// <param name="Caller">The organisation that is to call, or null when the desk is.</param>
public sealed record InboxCallBack(DateOnly By, string? Caller);
