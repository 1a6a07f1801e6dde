using Casework.Application.Background;
using Casework.Application.Observability;
using Casework.Application.Store;
using Casework.Delivery.Outbox;
using Casework.Projections.Events;
using Casework.Sealing.Logs;
using Marten;
using Npgsql;

namespace Casework.Api.Observability;

/// <summary>Looks every fifteen seconds, in one round trip, how far sealing and scheduled work are.</summary>
internal sealed class Pulse(IDocumentStore store, StoreSettings settings, Vitals vitals, TimeProvider time, ILogger<Pulse> log)
    : PeriodicWork(time, log)
{
    protected override TimeSpan Pause => TimeSpan.FromSeconds(15);

    protected override async Task Round(CancellationToken cancellation) => vitals.Last = await Look(cancellation);

    internal async Task<Sample> Look(CancellationToken cancellation)
    {
        await using var connection = await store.Connect(cancellation);
        await using var command = new NpgsqlCommand(Sql, connection);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        return new(row.GetDouble(0), row.GetDouble(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6));
    }

    /// <summary>An id of version 7 begins with its milliseconds: the age of a reading is read from the id of its place.</summary>
    private string Sql { get; } = $"""
        select coalesce(extract(epoch from now() - (select e.timestamp from {settings.Schema}.mt_events e
                where e.seq_id > coalesce((select position from {new LogTables(settings.Schema, "event_log").Head}), 0) and e.type <> '{StoredEvents.NoEvent}'
                order by e.seq_id limit 1)), 0)::float8,
            coalesce(extract(epoch from now()) - (select ('x' || left(replace(p.id::text, '-', ''), 12))::bit(48)::bigint / 1000.0 from {settings.Schema}.read_log_place p
                where p.position > coalesce((select position from {new LogTables(settings.Schema, "read_log").Head}), 0) order by p.position limit 1), 0)::float8,
            (select greatest(reltuples, 0)::bigint from pg_class where oid = '{settings.MessageSchema}.wolverine_incoming_envelopes'::regclass),
            (select count(*) from {settings.MessageSchema}.wolverine_incoming_envelopes where status = 'Scheduled' and execution_time <= now()),
            (select count(*) from {settings.MessageSchema}.wolverine_dead_letters),
            (select count(*) from {new OutboxTables(settings.Schema).Deliveries} where status = 'pending' and channel <> 'paper'),
            (select count(*) from {new OutboxTables(settings.Schema).Deliveries} where status = 'dead')
        """;
}
