using Casework.Application.Following;
using Casework.Application.Store;
using Casework.Delivery.Outbox;
using Casework.Projections.Events;
using Marten;
using Npgsql;

namespace Casework.Delivery.Sending;

/// <summary>
/// Follows the events and writes down what has to be told of them. How far it is stands in the transaction of what it writes, so a crash loses nothing and
/// does nothing twice. Commands never wait for it; of several nodes one does it at a time. It begins at the present.
/// </summary>
public sealed class NewsFollower(IDocumentStore store, StoreSettings settings, OutboxBell bell, TimeProvider time, ILogger<NewsFollower> log)
    : Follower<Envelope>(store, log)
{
    private readonly OutboxTables _tables = new(settings.Schema);
    private readonly string _events = $"{settings.Schema}.mt_events";
    private bool _toSend;

    /// <summary>Before anybody can act: nothing is told of what was there already.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var connection = await Store.Connect(cancellationToken);
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

    protected override int MostRows => 1000;

    protected override TimeSpan Pause => TimeSpan.FromMilliseconds(400);

    protected override string Lock => _tables.Head;

    protected override Task<bool> IsBehind(NpgsqlConnection connection, CancellationToken cancellation) =>
        connection.Ask<bool>($"select exists (select from {_events} where seq_id > (select position from {_tables.Head}))", cancellation);

    protected override async Task<long?> Position(NpgsqlConnection connection, CancellationToken cancellation) =>
        await connection.Ask<long>($"select position from {_tables.Head}", cancellation);

    protected override Task<List<Envelope>> Behind(NpgsqlConnection connection, long position, CancellationToken cancellation) =>
        RecordedNews.Behind(connection, _events, position, MostRows, cancellation);

    protected override long PositionOf(Envelope row) => row.Position;

    protected override async Task Take(NpgsqlConnection connection, List<Envelope> rows, CancellationToken cancellation)
    {
        var messages = await new NewsBatch(_tables, Store, connection).Of([.. rows], cancellation);
        await Write(connection, messages, rows[^1].Position, cancellation);
        _toSend = messages.Count > 0;
    }

    protected override void Taken()
    {
        if (_toSend) bell.Ring();
    }

    private async Task Write(NpgsqlConnection connection, IReadOnlyList<OutboxMessage> deliveries, long position, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var delivery in deliveries) batch.BatchCommands.Add(DeliveryRows.Insert(_tables, delivery, time.GetUtcNow()));
        batch.BatchCommands.Add(new($"update {_tables.Head} set position = $1") { Parameters = { new() { Value = position } } });
        await batch.ExecuteNonQueryAsync(cancellation);
    }
}

/// <summary>Wakes the senders of this node as soon as there is something to send; those of other nodes look by themselves.</summary>
public sealed class OutboxBell
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
