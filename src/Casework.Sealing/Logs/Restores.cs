using System.Data;
using Casework.Projections.Events;
using Casework.Proof.Entries;
using Marten;

namespace Casework.Sealing.Logs;

/// <summary>
/// An operator acknowledges that an older copy of the database was put back: each log that is older than its checkpoints goes on as a new epoch, and its
/// next entry says who acknowledged it, why, and what is gone. A log that was altered is no older copy, and stays stopped.
/// </summary>
internal sealed class Restores(IDocumentStore store, ProofSettings proof)
{
    private readonly CheckpointFolder _folder = new(proof.Folder);

    /// <returns>The entry with which the log goes on; null when it may go on as it is; or why it may not.</returns>
    public async Task<(EpochEntry? Epoch, Stopped? Refused)> Acknowledge(ISealed what, string by, string why, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var connection = await store.Connect(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await connection.Ask<bool>($"select pg_advisory_xact_lock(hashtextextended('{what.Tables.Head}', 0)) is not null", cancellation);
        var batch = new SealingBatch(what.Tables, connection, proof.Key);
        if (await batch.Head(cancellation) is not { } head) return (null, new(what.Tables.Name, "there is no log in the database"));
        if (await new LogCheck(batch, _folder, proof.Key).Of(head, cancellation) is not { } stopped) return (null, null);
        if (!stopped.IsOlder) return (null, stopped);

        var epoch = new EpochEntry($"{proof.Name}{what.Origin}/{Guid.CreateVersion7(now):N}", head.Size, by, why, now, Former(head));
        var next = await batch.Begin(epoch, head, cancellation);
        await transaction.CommitAsync(cancellation);
        _folder.Introduce(epoch);
        _folder.Introduce(proof.Key.Verifier(epoch.Origin), next.Size);
        _folder.Publish(next.Origin, next.Size, next.Checkpoint);
        return (epoch, null);
    }

    /// <summary>The log before, and whatever epochs have followed it.</summary>
    private List<FormerLog> Former(LogHead head)
    {
        List<FormerLog> former = [Newest(head.Origin, head.Size) ?? throw new InvalidOperationException("No checkpoint of the log has left the system.")];
        foreach (var epoch in _folder.Epochs.OrderBy(epoch => epoch.At).Where(epoch => epoch.Former.Any(log => former.Any(one => one.Origin == log.Origin))))
            if (Newest(epoch.Origin, 0) is { } followed) former.Add(followed);
        return former;
    }

    private FormerLog? Newest(string origin, long kept)
    {
        var saved = _folder.Of(origin);
        return saved.Notes.Count > 0 && saved.Trusted(saved.Notes[^1]) is { } newest ? new(origin, newest.Size, newest.Root.ToString(), kept) : null;
    }
}
