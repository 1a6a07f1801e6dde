using System.Data;
using Casework.Application.Following;
using Casework.Projections.Events;
using Casework.Proof.Entries;
using Casework.Proof.Notes;
using Marten;
using Npgsql;

namespace Casework.Sealing.Logs;

/// <summary>
/// Follows the store and adds to the log what was stored. Appends never wait for it: it reads behind them. Of several nodes one does it at a time.
/// When the log contradicts what left the system earlier, it stops: a forged log gets no new signature. It looks again, since an operator may see to it.
/// </summary>
internal sealed partial class Sealer(ISealed what, IDocumentStore store, ProofSettings proof, SealingState state, ILogger<Sealer> log)
    : Follower<LogCandidate>(store, log)
{
    private readonly LogTables _tables = what.Tables;
    private readonly CheckpointFolder _folder = new(proof.Folder);
    private LogHead? _head, _before, _after;
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

    protected override int MostRows => 5000;

    protected override TimeSpan Pause => TimeSpan.FromMilliseconds(_head is null ? 2000 : 200);

    protected override string Lock => _tables.Head;

    protected override async Task Prepare(CancellationToken cancellation)
    {
        if (_head is not null) return;
        BeginAnew();
        (_head, _published) = (await OpenOnce(cancellation), -1);
    }

    protected override async Task<bool> IsBehind(NpgsqlConnection connection, CancellationToken cancellation) => _head is { } head
        && await connection.Ask<bool>($"select exists (select from {what.Order.Table} where {what.Order.Column} > {head.Position})", cancellation);

    /// <summary>Put back beneath a node that runs, or going on under another name: it is looked at as at a start.</summary>
    protected override async Task<long?> Position(NpgsqlConnection connection, CancellationToken cancellation)
    {
        _before = await new SealingBatch(_tables, connection, proof.Key).Head(cancellation) ?? throw new InvalidOperationException("The log is gone.");
        if (_before.Origin == _head!.Origin && _before.Size >= _head.Size) return (_head = _before).Position;
        _head = null;
        return null;
    }

    protected override Task<List<LogCandidate>> Behind(NpgsqlConnection connection, long position, CancellationToken cancellation) =>
        what.Behind(connection, position, MostRows, cancellation);

    protected override long PositionOf(LogCandidate row) => row.Position;

    protected override async Task Take(NpgsqlConnection connection, List<LogCandidate> rows, CancellationToken cancellation) =>
        _after = await new SealingBatch(_tables, connection, proof.Key).Add(_before!, rows, cancellation);

    protected override void Taken()
    {
        _head = _after;
        Publish();
    }

    protected override void Rest() => Publish();

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
        await using var connection = await Store.Connect(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var result = await act(new(_tables, connection, proof.Key), connection, cancellation);
        await transaction.CommitAsync(cancellation);
        return result;
    }

    private Task<bool> HasAny(NpgsqlConnection connection, CancellationToken cancellation) =>
        connection.Ask<bool>($"select exists (select from {what.Order.Table})", cancellation);

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

    [LoggerMessage(LogLevel.Critical, "The log {Log} is not sealed any further: {Reason}. Run ./casework verify.")]
    private static partial void LogStop(ILogger logger, string log, string reason);
}
