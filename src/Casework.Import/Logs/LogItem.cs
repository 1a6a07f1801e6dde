using Casework.Import.Translation;

namespace Casework.Import.Logs;

/// <summary>What comes out of a log, one at a time: a trace, a broken trace, a notice, or the reason why the rest cannot be read.</summary>
public abstract record LogItem;

/// <summary>A trace that could be read; what it means is up to the mapping.</summary>
public sealed record WholeTrace(Trace Trace) : LogItem;

/// <summary>A trace with its meaning: a case ready to be recorded.</summary>
public sealed record TranslatedTrace(long Number, int Line, ImportedCase Imported) : LogItem
{
    /// <summary>This trace as one that is left out after all.</summary>
    public BrokenTrace LeftOut(string reason) => new(Number, Imported.ExternalReference, Line, reason);

    /// <summary>This trace as one that is left out, if it has events that the store lacks though it has the case.</summary>
    public BrokenTrace? Grown(IReadOnlySet<Guid> known)
    {
        int[] missing = [.. Imported.Acts.Where(act => act.SourceIndex is not null && !known.Contains(act.Id)).Select(act => act.SourceIndex!.Value + 1)];
        return missing.Length == 0 ? null
            : LeftOut($"the case is here from an earlier import, without {missing.Length} of these events (the first is number {missing[0]}); nothing was added");
    }

    /// <summary>
    /// This trace as one that is left out, if another case of the source has its number: then its first event is another, or at another
    /// time.
    /// </summary>
    public BrokenTrace? BeginsElsewhere(IReadOnlySet<string> numbers) => numbers.Contains(Imported.ExternalReference)
        ? LeftOut("a case of this number is here from an earlier import, with another first event; nothing was added") : null;
}

/// <summary>A trace that is left out, and why; reading goes on behind it.</summary>
public sealed record BrokenTrace(long Number, string? Id, int Line, string Reason) : LogItem
{
    public override string ToString() => $"trace {Number}{(Id is null ? "" : $" ({Id})")}, line {Line}: {Reason}";
}

/// <summary>Something about the file that costs no case, but that somebody should know.</summary>
public sealed record LogNotice(string Text) : LogItem
{
    public override string ToString() => Text;
}

/// <summary>The file cannot be read any further; always the last item, and the traces before it stand.</summary>
public sealed record UnreadableRest(long TracesRead, int Line, int Position, string Reason) : LogItem
{
    public override string ToString() => $"line {Line}, position {Position}: {Reason} ({TracesRead} traces were read before)";
}
