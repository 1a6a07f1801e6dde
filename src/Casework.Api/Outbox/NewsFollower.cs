using System.Data;
using Casework.Api.Proof;
using Casework.Api.Store;
using Casework.Projections;
using Marten;
using Npgsql;

namespace Casework.Api.Outbox;

/// <summary>
/// Follows the events and writes down what has to be told of them. How far it is stands in the transaction of what it writes, so a crash loses nothing and
/// does nothing twice. Commands never wait for it; of several nodes one does it at a time. It begins at the present.
/// </summary>
internal sealed partial class NewsFollower(IDocumentStore store, StoreSettings settings, OutboxBell bell, TimeProvider time, ILogger<NewsFollower> log) : EnduringWork(log)
{
    private const int MostRows = 1000;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);
    private readonly OutboxTables _tables = new(settings.Schema);
    private readonly string _events = $"{settings.Schema}.mt_events";
    private readonly Frontier _frontier = new();

    /// <summary>Before anybody can act: nothing is told of what was there already.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var connection = await store.Connect(cancellationToken);
        await using var begin = new NpgsqlCommand(
            $"insert into {_tables.Head} (id, position) values (true, coalesce((select max(seq_id) from {_events}), 0)) on conflict do nothing", connection);
        await begin.ExecuteNonQueryAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>For made-up cases, which are nobody's news: the next start goes on behind them.</summary>
    public static async Task PassOver(IDocumentStore store, StoreSettings settings, CancellationToken cancellation)
    {
        await using var connection = await store.Connect(cancellation);
        await using var pass = new NpgsqlCommand(
            $"update {new OutboxTables(settings.Schema).Head} set position = coalesce((select max(seq_id) from {settings.Schema}.mt_events), 0)", connection);
        await pass.ExecuteNonQueryAsync(cancellation);
    }

    protected override async Task Work(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await Follow(stoppingToken)) { }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailure(log, e.GetType().Name, (e as PostgresException)?.SqlState ?? "");
            }

            await Task.Delay(Pause, TimeProvider.System, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <returns>True when there may be more to look at at once.</returns>
    private async Task<bool> Follow(CancellationToken cancellation)
    {
        await using var connection = await store.Connect(cancellation);
        if (!await connection.Ask<bool>($"select exists (select from {_events} where seq_id > (select position from {_tables.Head}))", cancellation)) return false;
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        if (!await connection.Ask<bool>($"select pg_try_advisory_xact_lock(hashtextextended('{_tables.Head}', 0))", cancellation)) return false;
        var (oldest, next) = await Frontier.Snapshot(connection, cancellation);
        var position = await connection.Ask<long>($"select position from {_tables.Head}", cancellation);
        var events = await RecordedNews.Behind(connection, _events, position, MostRows, cancellation);
        var settled = _frontier.Settled([.. events.Select(envelope => new Sealable(envelope.Position, null))], position, oldest, next);
        if (settled == 0) return false;

        var deliveries = await new NewsBatch(_tables, store, connection).Of(events[..settled], cancellation);
        await Write(connection, deliveries, events[settled - 1].Position, cancellation);
        await transaction.CommitAsync(cancellation);
        if (deliveries.Count > 0) bell.Ring();
        return settled == MostRows;
    }

    private async Task Write(NpgsqlConnection connection, IReadOnlyList<Delivery> deliveries, long position, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var delivery in deliveries) batch.BatchCommands.Add(DeliveryRows.Insert(_tables, delivery, time.GetUtcNow()));
        batch.BatchCommands.Add(new($"update {_tables.Head} set position = $1") { Parameters = { new() { Value = position } } });
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    [LoggerMessage(LogLevel.Warning, "Looking for news failed and is tried again: {Failure} {State}")]
    private static partial void LogFailure(ILogger logger, string failure, string state);
}

/// <summary>Wakes the senders of this node as soon as there is something to send; those of other nodes look by themselves.</summary>
internal sealed class OutboxBell
{
    private readonly SemaphoreSlim _rung = new(0, 1);

    public void Ring()
    {
        try
        {
            _rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // It rings already.
        }
    }

    public Task Wait(TimeSpan most, CancellationToken cancellation) => _rung.WaitAsync(most, cancellation);
}
