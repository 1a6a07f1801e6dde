using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Import.Mappings;

namespace Casework.Import.Translation;

/// <summary>A trace in the words of the desk: recorded history, not yet decided or stored. The citizen is anonymous.</summary>
/// <param name="Source">The mapping's name.</param>
/// <param name="ExternalReference">The source's own case number, unique within the source.</param>
/// <param name="Deadline">What the source called its deadline: a fact, never a term of law.</param>
/// <param name="Acts">In the order of the source, which need not be the order of their times.</param>
/// <param name="Facts">Every attribute of the trace, verbatim.</param>
public sealed record ImportedCase(
    Guid Id,
    Guid QuestionId,
    string Source,
    string ExternalReference,
    Channel Channel,
    string? Department,
    DateTimeOffset OpenedAt,
    DateTimeOffset? Deadline,
    DateTimeOffset? EndedAt,
    IReadOnlyList<ImportedAct> Acts,
    IReadOnlyList<SourceFact> Facts)
{
    /// <summary>False if the last act closes the case.</summary>
    public bool StaysOpen => Acts is not [.., { Kind: ActKind.Closure }];

    /// <summary>How the case ended, or null if it stays open.</summary>
    public string? Result => StaysOpen ? null : Acts[^1].Result;

    public int SourceEvents => Acts.Count(act => act.SourceIndex is not null);

    public int HandOffs => Acts.Count(act => act.Kind == ActKind.HandOff);
}

/// <summary>One act of an imported case.</summary>
/// <param name="HappenedAt">The source's time with the source's offset.</param>
/// <param name="Group">The group that holds the case when the act is done; the last one named, since an empty group is no change.</param>
/// <param name="Activity">The source's name of the event, or null for an act that the source only implies.</param>
/// <param name="Move">From where to where, of a hand-off.</param>
/// <param name="Result">How the case ended, of a closure.</param>
/// <param name="SourceIndex">Position of the event in its trace, from 0; null for an act that the source only implies.</param>
/// <param name="Facts">Every attribute of the event, verbatim.</param>
public sealed record ImportedAct(
    Guid Id,
    ActKind Kind,
    DateTimeOffset HappenedAt,
    string? Author,
    string? Group,
    string? Activity,
    Move? Move,
    string? Result,
    int? SourceIndex,
    IReadOnlyList<SourceFact> Facts);

/// <summary>
/// From one group to another; lines are null where the mapping does not tell them. <paramref name="From"/> is null if the source named no
/// group before.
/// </summary>
public sealed record Move(string? From, string To, Line? FromLine, Line? ToLine);

/// <summary>How an imported case ended.</summary>
public static class ImportedResult
{
    /// <summary>The source says that it ended.</summary>
    public const string Finished = "imported-finished";

    /// <summary>The source does not say so.</summary>
    public const string Unfinished = "imported-unfinished";
}
