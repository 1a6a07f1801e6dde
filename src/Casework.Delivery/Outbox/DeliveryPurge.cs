using Casework.Application.Background;
using Casework.Application.Store;
using Casework.Projections.Events;
using Marten;
using Npgsql;

namespace Casework.Delivery.Outbox;

/// <summary>Clears away, every hour, what was sent or printed three months ago; what was given up stays until somebody decides.</summary>
internal sealed class DeliveryPurge(IDocumentStore store, StoreSettings settings, TimeProvider time, ILogger<DeliveryPurge> log) : PeriodicWork(time, log)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    protected override TimeSpan Pause => TimeSpan.FromHours(1);

    protected override Task Round(CancellationToken cancellation) => Purge(cancellation);

    internal async Task Purge(CancellationToken cancellation)
    {
        await using var connection = await store.Connect(cancellation);
        await using var purge = new NpgsqlCommand($"delete from {new OutboxTables(settings.Schema).Deliveries} where status = 'sent' and settled_at < $1", connection)
        { Parameters = { new() { Value = Time.GetUtcNow() - Kept } } };
        await purge.ExecuteNonQueryAsync(cancellation);
    }
}
