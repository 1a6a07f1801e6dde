using Casework.Domain;
using Casework.Domain.Cases;

namespace Casework.Projections.CaseFiles;

public sealed record DisputeEntry(Guid DisputeId, Guid? QuestionId, Personal Text, Author Author, DateTimeOffset At) : IEntry;

/// <summary>Of a mediation only who, when and the outcome: what is said in it exists nowhere (law 7).</summary>
public sealed record MediationEntry(
    Guid MediationId, Guid DisputeId, Guid? QuestionId, IReadOnlyList<string> Parties,
    MediationStatus Status, Author Author, DateTimeOffset At) : IEntry
{
    /// <summary>Who leads it, or null as long as nobody is named.</summary>
    public Official? Mediator { get; init; }

    /// <summary>The last day for the parties to consent.</summary>
    public DateOnly? AnswerBy { get; init; }

    public IReadOnlyList<ConsentEntry> Consents { get; init; } = [];
    public IReadOnlyList<SessionEntry> Sessions { get; init; } = [];
    public MediationOutcome? Outcome { get; init; }
    public Personal? Agreement { get; init; }
    public string? WithdrawnBy { get; init; }
}

public sealed record ConsentEntry(string Party, bool Agrees, DateTimeOffset At);

public sealed record SessionEntry(DateOnly HeldOn, IReadOnlyList<string> Attended);
