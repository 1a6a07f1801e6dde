namespace Casework.Import.Logs;

/// <summary>What comes out of a log, one at a time: a trace, a broken trace, a notice, or the reason why the rest cannot be read.</summary>
public abstract record LogItem;

/// <summary>A trace that could be read; what it means is up to the mapping.</summary>
public sealed record WholeTrace(Trace Trace) : LogItem;

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
