using Casework.Import.Mappings;

namespace Casework.Import.Translation;

/// <summary>
/// Builds the acts of one case: one for each event of the source, and between them what the events imply,
/// a hand-off before the event that shows another group, a reopening before an event behind a closure, a closure at the end.
/// </summary>
internal sealed class ActSequence(Mapping mapping, string traceId)
{
    private readonly List<ImportedAct> acts = [];
    private string? group;
    private int events;

    public IReadOnlyList<ImportedAct> All => acts;

    /// <summary>When the source says that the case ended, or null.</summary>
    public DateTimeOffset? EndedAt => acts is [.., { Result: ImportedResult.Finished } last] ? last.HappenedAt : null;

    public void Add(SourceStep step, int index)
    {
        events = index + 1;
        var kind = mapping.Acts.Of(step.Activity);
        var move = MoveTo(step.Group, kind);
        if (IsClosed) Imply(ImportedId.ReopeningBefore(events), ActKind.Reopening, step.At, step.Author);
        group = step.Group ?? group;
        if (move is not null && kind != ActKind.HandOff)
            Imply(ImportedId.HandOffBefore(events), ActKind.HandOff, step.At, step.Author, move);
        // A hand-off to nowhere is no hand-off, but it did happen.
        if (move is null && kind == ActKind.HandOff) kind = ActKind.Step;
        acts.Add(new ImportedAct(
            Id(ImportedId.Event(events), step.At), kind, step.At, step.Author, group, step.Activity,
            kind == ActKind.HandOff ? move : null, kind == ActKind.Closure ? ImportedResult.Finished : null,
            index, SourceFact.Of(step.Source.Attributes)));
    }

    /// <summary>
    /// Closes what is not closed yet: at the source's end, else as unfinished with the last event, unless the mapping keeps such cases
    /// open.
    /// </summary>
    public void Close(DateTimeOffset? end, DateTimeOffset last)
    {
        if (IsClosed || (end is null && mapping.KeepOpen)) return;
        Imply(ImportedId.ClosureAfter(events), ActKind.Closure, end ?? last, null, null,
            end is null ? ImportedResult.Unfinished : ImportedResult.Finished);
    }

    private bool IsClosed => acts is [.., { Kind: ActKind.Closure }];

    /// <summary>The first group named is where the case begins, except when the event itself is a hand-off.</summary>
    private Move? MoveTo(string? next, ActKind kind) =>
        next is null || next == group || (group is null && kind != ActKind.HandOff)
            ? null
            : new Move(group, next, group is null ? null : mapping.Group!.LineOf(group), mapping.Group!.LineOf(next));

    private void Imply(int index, ActKind kind, DateTimeOffset at, string? author, Move? move = null, string? result = null) =>
        acts.Add(new ImportedAct(Id(index, at), kind, at, author, group, null, move, result, null, []));

    private Guid Id(int index, DateTimeOffset at) => ImportedId.For(mapping.Name, traceId, index, at);
}
