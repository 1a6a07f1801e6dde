using Casework.Import.Translation;

namespace Casework.Import.Logs;

/// <summary>What comes out of a log, one at a time: a trace, a broken trace, or the reason why the rest cannot be read.</summary>
public abstract record LogItem;

/// <summary>A trace that could be read; what it means is up to the mapping.</summary>
public sealed record WholeTrace(Trace Trace) : LogItem;

/// <summary>A trace with its meaning: a case ready to be recorded.</summary>
public sealed record TranslatedTrace(long Number, int Line, ImportedCase Imported) : LogItem
{
    /// <summary>This trace as one that is left out after all.</summary>
    public BrokenTrace LeftOut(string reason) => new(Number, Imported.ExternalReference, Line, reason);
}

/// <summary>A trace that is left out, and why; reading goes on behind it.</summary>
public sealed record BrokenTrace(long Number, string? Id, int Line, string Reason) : LogItem
{
    public override string ToString() => $"trace {Number}{(Id is null ? "" : $" ({Id})")}, line {Line}: {Reason}";
}

/// <summary>The file cannot be read any further; always the last item, and the traces before it stand.</summary>
public sealed record UnreadableRest(long TracesRead, int Line, int Position, string Reason) : LogItem
{
    public override string ToString() => $"line {Line}, position {Position}: {Reason} ({TracesRead} traces were read before)";
}
