using Casework.Proof.Entries;
using Casework.Proof.Notes;
using Casework.Proof.Tree;

namespace Casework.Sealing.Logs;

/// <summary>Why a log may not go on.</summary>
/// <param name="Reason">In words, without the log's name.</param>
/// <param name="IsOlder">It is what it was at an earlier time, and altered in nothing: an operator may acknowledge that an older copy was put back.</param>
public sealed record Stopped(string Log, string Reason, bool IsOlder = false);

/// <summary>Holds a log as it stands in the database against what left the system earlier.</summary>
/// <param name="key">Signs today.</param>
internal sealed class LogCheck(SealingBatch batch, CheckpointFolder folder, SigningKey key)
{
    /// <summary>Null when the log may go on.</summary>
    public async Task<Stopped?> Of(LogHead head, CancellationToken cancellation)
    {
        var saved = folder.Of(head.Origin);
        if (saved.Notes.Count == 0 && head.Size > 0 && folder.IsUsed && !await Follows(head, cancellation))
            return new(head.Origin, "its name is not that of any checkpoint that left the system");
        if (saved.Notes.Count > 0 && await Contradiction(head, saved, cancellation) is { } stopped) return stopped;
        return folder.Epochs.FirstOrDefault(epoch => epoch.Former.Any(former => former.Origin == head.Origin)) is { } next
            ? new(head.Origin, $"it went on as {next.Origin}, and an older copy was put back", IsOlder: true)
            : null;
    }

    /// <summary>The newest checkpoint says whether it is older; the newest of those that it reaches, whether it is altered.</summary>
    private async Task<Stopped?> Contradiction(LogHead head, SavedLog saved, CancellationToken cancellation)
    {
        if (saved.Trusted(saved.Notes[^1]) is not { } newest) return new(head.Origin, "the newest checkpoint that left the system bears no known signature");
        var reached = newest.Size <= head.Size ? newest : saved.Notes.Reverse().Select(saved.Trusted).FirstOrDefault(checkpoint => checkpoint?.Size <= head.Size);
        if (reached is not null && await RootOf(reached.Size, cancellation) != reached.Root)
            return new(head.Origin, $"its first {reached.Size} entries are not those of the checkpoint that left the system");
        return newest.Size <= head.Size ? null : new(head.Origin, $"it has {head.Size} entries, and a checkpoint of {newest.Size} has left the system", IsOlder: true);
    }

    /// <summary>It is an epoch that was acknowledged elsewhere, of a log that is known here; the signature says that this system did it.</summary>
    private async Task<bool> Follows(LogHead head, CancellationToken cancellation)
    {
        var note = SignedNote.Parse(head.Checkpoint);
        var own = note.SignedBy([key.Verifier(head.Origin)]) is not null && Checkpoint.Parse(note.Text).Root == await RootOf(head.Size, cancellation);
        return own && (await batch.Epochs(cancellation)).Select(entry => EpochEntry.Read(entry))
            .Any(epoch => epoch.Origin == head.Origin && epoch.Former.Any(former => folder.Of(former.Origin).Notes.Count > 0));
    }

    private ValueTask<Hash> RootOf(long size, CancellationToken cancellation) => new ServedLog(batch).Root(size, cancellation);
}
