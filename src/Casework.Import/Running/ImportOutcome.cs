using Casework.Import.Logs;
using Casework.Import.Translation;

namespace Casework.Import.Running;

/// <summary>What an import has done: what it read, and of that what it recorded, found there already, or had to leave out.</summary>
/// <param name="Events">Events of the source in the recorded cases.</param>
public sealed record ImportOutcome(
    ImportReport Read, long Cases, long Events, long HandOffs, long Skipped, IReadOnlyList<BrokenTrace> Broken, TimeSpan Took)
{
    /// <summary>True when the log was read to its end, held a case, and nothing of it was left out.</summary>
    public bool Whole => Read is { Rest: null, Cases: > 0 } && Broken.Count == 0;
}

/// <summary>Something outside the file (the database, the disk) stopped an import. What the outcome counts is recorded; a repeat goes on from there.</summary>
public sealed class ImportStoppedException(ImportOutcome outcome, Exception because) : Exception("The import stopped before the end of the log.", because)
{
    public ImportOutcome Outcome => outcome;
}

/// <summary>How far an import is; <paramref name="Share"/> of the file runs from 0 to 1.</summary>
public sealed record ImportProgress(double Share, long Cases, long Skipped, long Broken);
