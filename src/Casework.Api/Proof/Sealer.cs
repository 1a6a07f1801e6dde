using System.Data;
using Casework.Projections;
using Casework.Proof.Notes;
using Marten;
using Npgsql;

namespace Casework.Api.Proof;

/// <summary>
/// Follows the store and adds to the log what was stored. Appends never wait for it: it reads behind them. Of several nodes one does it at a time.
/// When the log contradicts what left the system earlier, it stops: a forged log gets no new signature.
/// </summary>
internal sealed partial class Sealer(ISealed what, IDocumentStore store, ProofSettings proof, ILogger<Sealer> log) : EnduringWork(log)
{
    private const int MostRows = 5000;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private readonly LogTables _tables = what.Tables;
    private readonly CheckpointFolder _folder = new(proof.Folder);
    private readonly Frontier _frontier = new();
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
        while (_head is not null && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await Seal(stoppingToken)) Publish();
                Publish();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailure(log, e.GetType().Name, (e as PostgresException)?.SqlState ?? e.Message);
            }

            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<LogHead?> Open(SealingBatch batch, NpgsqlConnection connection, CancellationToken cancellation)
    {
        var head = await batch.Head(cancellation);
        if (head is null)
        {
            if (_folder.IsUsed && await HasAny(connection, cancellation)) return Stop(what.Tables.Name, "it is gone, and there are events and checkpoints");
            head = await batch.Begin($"{proof.Name}{what.Origin}/{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}", cancellation);
        }

        var saved = _folder.Of(head.Origin);
        if (saved.Notes.Count == 0 && head.Size > 0 && _folder.IsUsed) return Stop(head.Origin, "its name is not that of any checkpoint that left the system");
        if (saved.Notes.Count > 0 && await Contradiction(batch, head, saved, cancellation) is { } reason) return Stop(head.Origin, reason);
        _folder.Introduce(proof.Key.Verifier(head.Origin), head.Size);
        return _folder.Of(head.Origin).Trusted(head.Checkpoint) is null || !IsByTodaysKey(head) ? await batch.SignAnew(head, cancellation) : head;
    }

    private bool IsByTodaysKey(LogHead head) => SignedNote.Parse(head.Checkpoint).SignedBy([proof.Key.Verifier(head.Origin)]) is not null;

    /// <summary>What the newest checkpoint that left says against the log as it stands, or null.</summary>
    private static async Task<string?> Contradiction(SealingBatch batch, LogHead head, SavedLog saved, CancellationToken cancellation)
    {
        if (saved.Trusted(saved.Notes[^1]) is not { } newest) return "the newest checkpoint that left the system bears no known signature";
        if (newest.Size > head.Size) return $"it has {head.Size} entries, and a checkpoint of {newest.Size} has left the system";
        var root = await new ServedLog(batch).Root(newest.Size, cancellation);
        return root == newest.Root ? null : $"its first {newest.Size} entries are not those of the checkpoint that left the system";
    }

    /// <returns>True when there may be more to seal at once.</returns>
    private async Task<bool> Seal(CancellationToken cancellation)
    {
        var before = _head!;
        if (!await IsBehind(before, cancellation)) return false;
        _head = await InTransaction(async (batch, connection, stop) =>
        {
            if (!await IsMine(connection, stop)) return before;
            var (oldestRunning, next) = await Frontier.Snapshot(connection, stop);
            var head = await batch.Head(stop) ?? throw new InvalidOperationException("The log is gone.");
            var rows = await what.Behind(connection, head.Position, MostRows, stop);
            var settled = _frontier.Settled(rows, head.Position, oldestRunning, next);
            return settled == 0 ? head : await batch.Add(head, rows[..settled], stop);
        }, cancellation);
        return _head!.Size - before.Size >= MostRows;
    }

    /// <summary>Every so often the checkpoint leaves the system; its hash is printed where logs are kept.</summary>
    private void Publish()
    {
        var head = _head!;
        if (head.Size == _published || head.Size == 0) return;
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

    private LogHead? Stop(string name, string reason)
    {
        LogStop(log, name, reason);
        return null;
    }

    [LoggerMessage(LogLevel.Information, "A checkpoint of {Log} over {Size} entries left the system; its SHA-256 is {Hash}.")]
    private static partial void LogCheckpoint(ILogger logger, string log, long size, string hash);

    [LoggerMessage(LogLevel.Warning, "Sealing failed and is tried again: {Failure} {Reason}")]
    private static partial void LogFailure(ILogger logger, string failure, string reason);

    [LoggerMessage(LogLevel.Critical, "The log {Log} is not sealed any further: {Reason}. Run ./casework verify.")]
    private static partial void LogStop(ILogger logger, string log, string reason);
}
