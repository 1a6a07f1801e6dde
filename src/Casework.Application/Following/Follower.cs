using System.Data;
using Casework.Application.Background;
using Casework.Projections.Events;
using Marten;
using Npgsql;

namespace Casework.Application.Following;

/// <summary>
/// Follows rows that many transactions write, in their order, and misses none that commits late (<see cref="CommitHorizon"/>). Nobody who writes waits for it.
/// What it does with a batch and how far it then is can stand in one transaction: a crash loses nothing and does nothing twice.
/// </summary>
/// <typeparam name="TRow">A row with its position.</typeparam>
public abstract partial class Follower<TRow>(IDocumentStore store, ILogger log) : EnduringWork(log)
{
    private CommitHorizon _horizon = new();

    protected IDocumentStore Store => store;

    /// <summary>How many rows a batch holds at most.</summary>
    protected abstract int MostRows { get; }

    protected abstract TimeSpan Pause { get; }

    /// <summary>Of several nodes that follow under this name one does it at a time; null where each node follows for itself.</summary>
    protected virtual string? Lock => null;

    /// <summary>A cheap look: whether anything lies behind the position.</summary>
    protected abstract Task<bool> IsBehind(NpgsqlConnection connection, CancellationToken cancellation);

    /// <summary>How far it is; null where it cannot go on.</summary>
    protected abstract Task<long?> Position(NpgsqlConnection connection, CancellationToken cancellation);

    /// <summary>The next rows behind a position, in order, as far as they are visible.</summary>
    protected abstract Task<List<TRow>> Behind(NpgsqlConnection connection, long position, CancellationToken cancellation);

    protected abstract long PositionOf(TRow row);

    /// <summary>Takes in a batch that nothing can still precede, in the transaction that keeps the position.</summary>
    protected abstract Task Take(NpgsqlConnection connection, List<TRow> rows, CancellationToken cancellation);

    /// <summary>After the commit.</summary>
    protected virtual void Taken()
    {
    }

    /// <summary>What comes before a round, such as waiting for somebody who wants to know.</summary>
    protected virtual Task Prepare(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>What comes after a round in which everything was taken.</summary>
    protected virtual void Rest()
    {
    }

    protected sealed override async Task Work(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await Prepare(stopping);
                while (await Follow(stopping)) { }
                Rest();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailure(Log, GetType().Name, e.GetType().Name, (e as PostgresException)?.SqlState ?? e.Message);
            }

            await Task.Delay(Pause, TimeProvider.System, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Forgets what it saw of running transactions: it begins at another place.</summary>
    protected void BeginAnew() => _horizon = new();

    /// <returns>True when there may be more to take at once.</returns>
    private async Task<bool> Follow(CancellationToken cancellation)
    {
        await using var connection = await store.Connect(cancellation);
        if (!await IsBehind(connection, cancellation)) return false;
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        if (Lock is { } name && !await connection.Ask<bool>($"select pg_try_advisory_xact_lock(hashtextextended('{name}', 0))", cancellation)) return false;
        var (oldest, next) = await CommitHorizon.Snapshot(connection, cancellation);
        if (await Position(connection, cancellation) is not { } position) return false;
        var rows = await Behind(connection, position, cancellation);
        var settled = _horizon.Settled([.. rows.Select(PositionOf)], position, oldest, next);
        if (settled == 0) return false;
        await Take(connection, rows[..settled], cancellation);
        await transaction.CommitAsync(cancellation);
        Taken();
        return settled == MostRows;
    }

    [LoggerMessage(LogLevel.Warning, "{Work} failed and is tried again: {Failure} {Reason}")]
    private static partial void LogFailure(ILogger logger, string work, string failure, string reason);
}
