using Casework.Import.Logs;

namespace Casework.Import.Translation;

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
