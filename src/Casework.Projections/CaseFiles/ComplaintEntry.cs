using Casework.Domain;
using Casework.Domain.Cases;

namespace Casework.Projections.CaseFiles;

public sealed record ComplaintEntry(Guid ComplaintId, Personal Text, Personal? About, Author Author, DateTimeOffset At) : IEntry
{
    public IReadOnlyList<HandlerEntry> Handlers { get; init; } = [];
    public Personal? Committee { get; init; }
    public HearingEntry? Hearing { get; init; }
    public IReadOnlyList<AdjournmentEntry> Adjournments { get; init; } = [];
    public IReadOnlyList<DelayEntry> Delays { get; init; } = [];
    public IReadOnlyList<TermEntry> TermActs { get; init; } = [];
    public ComplaintOutcome? Outcome { get; init; }
    public Personal? Findings { get; init; }
    public DateTimeOffset? SettledAt { get; init; }
    Guid? IEntry.QuestionId => null;
}

/// <summary>Somebody was named to handle it.</summary>
public sealed record HandlerEntry(Official Handler, Author Author, DateTimeOffset At);
