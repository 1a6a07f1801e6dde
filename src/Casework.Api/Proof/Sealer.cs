using System.Data;
using Casework.Projections;
using Casework.Proof.Entries;
using Casework.Proof.Notes;
using Marten;
using Npgsql;

namespace Casework.Api.Proof;

/// <summary>
/// Follows the store and adds to the log what was stored. Appends never wait for it: it reads behind them. Of several nodes one does it at a time.
/// When the log contradicts what left the system earlier, it stops: a forged log gets no new signature. It looks again, since an operator may see to it.
/// </summary>
internal sealed partial class Sealer(ISealed what, IDocumentStore store, ProofSettings proof, SealingState state, ILogger<Sealer> log) : EnduringWork(log)
{
    private const int MostRows = 5000;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200), PauseWhileStopped = TimeSpan.FromSeconds(2);
    private readonly LogTables _tables = what.Tables;
    private readonly CheckpointFolder _folder = new(proof.Folder);
    private Frontier _frontier = new();
    private LogHead? _head;
    private long _publishedAt;
    private long _published = -1;

    /// <summary>The log begins before the first event does: a database that has events and no log, where checkpoints lie, has lost it.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        _head = await OpenOnce(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Another node may have begun the same log a moment ago: then this one finds it.</summary>
    private async Task<LogHead?> OpenOnce(CancellationToken cancellation)
    {
        try
        {
            return await InTransaction(Open, cancellation);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure)
        {
            return await InTransaction(Open, cancellation);
        }
    }

    protected override async Task Work(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (_head is null) (_head, _frontier, _published) = (await OpenOnce(stoppingToken), new(), -1);
                while (await Seal(stoppingToken)) Publish();
                Publish();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailure(log, e.GetType().Name, (e as PostgresException)?.SqlState ?? e.Message);
            }

            await Task.Delay(_head is null ? PauseWhileStopped : Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<LogHead?> Open(SealingBatch batch, NpgsqlConnection connection, CancellationToken cancellation)
    {
        var head = await batch.Head(cancellation);
        if (head is null)
        {
            if (_folder.IsUsed && await HasAny(connection, cancellation)) return Stop(new(what.Tables.Name, "it is gone, and there are events and checkpoints"));
            head = await batch.Begin($"{proof.Name}{what.Origin}/{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}", cancellation);
        }

        if (await new LogCheck(batch, _folder, proof.Key).Of(head, cancellation) is { } stopped) return Stop(stopped);
        if (state.GoesOn(_tables.Name)) LogGoesOn(log, head.Origin, head.Size);
        foreach (var epoch in await batch.Epochs(cancellation)) _folder.Introduce(EpochEntry.Read(epoch));
        _folder.Introduce(proof.Key.Verifier(head.Origin), head.Size);
        return _folder.Of(head.Origin).Trusted(head.Checkpoint) is null || !IsByTodaysKey(head) ? await batch.SignAnew(head, cancellation) : head;
    }

    private bool IsByTodaysKey(LogHead head) => SignedNote.Parse(head.Checkpoint).SignedBy([proof.Key.Verifier(head.Origin)]) is not null;

    /// <returns>True when there may be more to seal at once.</returns>
    private async Task<bool> Seal(CancellationToken cancellation)
    {
        if (_head is not { } before || !await IsBehind(before, cancellation)) return false;
        _head = await InTransaction<LogHead?>(async (batch, connection, stop) =>
        {
            if (!await IsMine(connection, stop)) return before;
            var (oldestRunning, next) = await Frontier.Snapshot(connection, stop);
            // Put back beneath a node that runs, or going on under another name: it is looked at as at a start.
            var head = await batch.Head(stop) ?? throw new InvalidOperationException("The log is gone.");
            if (head.Origin != before.Origin || head.Size < before.Size) return null;
            var rows = await what.Behind(connection, head.Position, MostRows, stop);
            var settled = _frontier.Settled(rows, head.Position, oldestRunning, next);
            return settled == 0 ? head : await batch.Add(head, rows[..settled], stop);
        }, cancellation);
        return _head?.Size - before.Size >= MostRows;
    }

    /// <summary>Every so often the checkpoint leaves the system; its hash is printed where logs are kept.</summary>
    private void Publish()
    {
        if (_head is not { } head || head.Size == _published || head.Size == 0) return;
        if (_published >= 0 && TimeProvider.System.GetElapsedTime(_publishedAt) < proof.PublishEvery) return;
        if (_folder.Publish(head.Origin, head.Size, head.Checkpoint) is { } hash) LogCheckpoint(log, head.Origin, head.Size, hash);
        (_published, _publishedAt) = (head.Size, TimeProvider.System.GetTimestamp());
    }

    private async Task<T> InTransaction<T>(Func<SealingBatch, NpgsqlConnection, CancellationToken, Task<T>> act, CancellationToken cancellation)
    {
        await using var connection = await store.Connect(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var result = await act(new(_tables, connection, proof.Key), connection, cancellation);
        await transaction.CommitAsync(cancellation);
        return result;
    }

    private async Task<bool> IsBehind(LogHead head, CancellationToken cancellation)
    {
        await using var connection = await store.Connect(cancellation);
        return await connection.Ask<bool>($"select exists (select from {what.Order.Table} where {what.Order.Column} > {head.Position})", cancellation);
    }

    private Task<bool> HasAny(NpgsqlConnection connection, CancellationToken cancellation) =>
        connection.Ask<bool>($"select exists (select from {what.Order.Table})", cancellation);

    private Task<bool> IsMine(NpgsqlConnection connection, CancellationToken cancellation) =>
        connection.Ask<bool>($"select pg_try_advisory_xact_lock(hashtextextended('{_tables.Head}', 0))", cancellation);

    private LogHead? Stop(Stopped stopped)
    {
        if (!state.Stop(_tables.Name, stopped)) return null;
        if (stopped.IsOlder) LogOlder(log, stopped.Log, stopped.Reason);
        else LogStop(log, stopped.Log, stopped.Reason);
        return null;
    }

    [LoggerMessage(LogLevel.Information, "The log {Log} is sealed again, from entry {Size} on.")]
    private static partial void LogGoesOn(ILogger logger, string log, long size);

    [LoggerMessage(LogLevel.Critical, "The log {Log} is not sealed any further: {Reason}. If an older backup was put back, say so with ./casework acknowledge-restore.")]
    private static partial void LogOlder(ILogger logger, string log, string reason);

    [LoggerMessage(LogLevel.Information, "A checkpoint of {Log} over {Size} entries left the system; its SHA-256 is {Hash}.")]
    private static partial void LogCheckpoint(ILogger logger, string log, long size, string hash);

    [LoggerMessage(LogLevel.Warning, "Sealing failed and is tried again: {Failure} {Reason}")]
    private static partial void LogFailure(ILogger logger, string failure, string reason);

    [LoggerMessage(LogLevel.Critical, "The log {Log} is not sealed any further: {Reason}. Run ./casework verify.")]
    private static partial void LogStop(ILogger logger, string log, string reason);
}
