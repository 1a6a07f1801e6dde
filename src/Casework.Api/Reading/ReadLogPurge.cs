using Casework.Projections.Readers;
using Marten;
using Marten.Linq.MatchesSql;

namespace Casework.Api.Reading;

/// <summary>Removes, once a day, readings whose retention has ended. Their places in the log stay.</summary>
internal sealed partial class ReadLogPurge(IDocumentStore store, ReadLogSettings settings, TimeProvider time, ILogger<ReadLogPurge> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var daily = new PeriodicTimer(TimeSpan.FromDays(1), time);
        do
        {
            try
            {
                await Purge(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailure(log, e.GetType().Name);
            }
        }
        while (await daily.WaitForNextTickAsync(stoppingToken));
    }

    public async Task Purge(CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        // Ids begin with their time, so the oldest come first without reading any.
        var first = Guid.CreateVersion7(time.GetUtcNow() - settings.Kept);
        session.DeleteWhere<ReadEntry>(entry => entry.MatchesSql("id < ?", first));
        SeenCases.Purge(session, time.GetUtcNow() - settings.Kept);
        await session.SaveChangesAsync(cancellation);
    }

    [LoggerMessage(LogLevel.Warning, "Old readings could not be removed ({Failure}); tomorrow tries again.")]
    private static partial void LogFailure(ILogger logger, string failure);
}
