using Casework.Api.Store;
using Casework.Projections;
using Marten;
using Npgsql;

namespace Casework.Api.Outbox;

/// <summary>Clears away, every hour, what was sent or printed three months ago; what was given up stays until somebody decides.</summary>
internal sealed partial class DeliveryPurge(IDocumentStore store, StoreSettings settings, TimeProvider time, ILogger<DeliveryPurge> log) : EnduringWork(log)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    protected override async Task Work(CancellationToken stoppingToken)
    {
        using var hourly = new PeriodicTimer(TimeSpan.FromHours(1), time);
        while (await hourly.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Purge(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailure(log, (e as NpgsqlException)?.SqlState ?? e.GetType().Name);
            }
        }
    }

    internal async Task Purge(CancellationToken cancellation)
    {
        await using var connection = await store.Connect(cancellation);
        await using var purge = new NpgsqlCommand($"delete from {new OutboxTables(settings.Schema).Deliveries} where status = 'sent' and settled_at < $1", connection)
        { Parameters = { new() { Value = time.GetUtcNow() - Kept } } };
        await purge.ExecuteNonQueryAsync(cancellation);
    }

    [LoggerMessage(LogLevel.Warning, "Old deliveries could not be cleared away ({Failure}); the next hour tries again.")]
    private static partial void LogFailure(ILogger logger, string failure);
}
