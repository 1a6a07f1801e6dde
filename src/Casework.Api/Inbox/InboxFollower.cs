using System.Data;
using Casework.Api.Outbox;
using Casework.Api.Proof;
using Casework.Api.Store;
using Casework.Projections;
using Marten;
using Npgsql;

namespace Casework.Api.Inbox;

/// <summary>
/// Follows the events for everybody who listens on this node: one question to the database at a time, however many listen, and none while nobody does.
/// It goes by the order that sealing goes by (ADR 8), so that nothing that commits late is passed over. Commands know nothing of it.
/// </summary>
internal sealed partial class InboxFollower(IDocumentStore store, StoreSettings settings, InboxListeners listeners, InboxChanges changes, ILogger<InboxFollower> log) : EnduringWork(log)
{
    private const int MostRows = 1000;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);
    private readonly string _events = $"{settings.Schema}.mt_events";

    /// <summary>
    /// What happened behind a position, up to where everybody has been told; null when that is more than anybody wants to hear again, or when the position
    /// is far ahead of what there is: it comes from another time of this database.
    /// </summary>
    public async Task<IReadOnlyList<InboxChange>?> Between(long after, long upTo, CancellationToken cancellation)
    {
        if (after >= upTo) return after - upTo > MostRows ? null : [];
        await using var connection = await store.Connect(cancellation);
        var events = await RecordedNews.Behind(connection, _events, after, MostRows + 1, cancellation);
        Envelope[] missed = [.. events.Where(envelope => envelope.Position <= upTo)];
        return missed.Length > MostRows ? null : await changes.Of(missed, cancellation);
    }

    protected override async Task Work(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await listeners.Somebody(stoppingToken);
                await FollowWhileAnybodyListens(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailure(log, e.GetType().Name, (e as PostgresException)?.SqlState ?? "");
                await Wait(stoppingToken);
            }
            catch (OperationCanceledException)
            {
                // The system stops.
            }
        }
    }

    private async Task FollowWhileAnybodyListens(CancellationToken cancellation)
    {
        var frontier = new Frontier();
        listeners.Begin(await Present(cancellation));
        do
        {
            await Wait(cancellation);
            while (await Follow(frontier, cancellation)) { }
        }
        while (!cancellation.IsCancellationRequested && !listeners.Rest());
    }

    /// <summary>Where the news stands: every event up to there has committed.</summary>
    private async Task<long> Present(CancellationToken cancellation)
    {
        await using var connection = await store.Connect(cancellation);
        return await connection.Ask<long>($"select position from {new OutboxTables(settings.Schema).Head}", cancellation);
    }

    /// <returns>True when there may be more to look at at once.</returns>
    private async Task<bool> Follow(Frontier frontier, CancellationToken cancellation)
    {
        await using var connection = await store.Connect(cancellation);
        if (!await connection.Ask<bool>($"select exists (select from {_events} where seq_id > {listeners.Position}) as inbox_changed", cancellation)) return false;
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var (oldest, next) = await Frontier.Snapshot(connection, cancellation);
        var events = await RecordedNews.Behind(connection, _events, listeners.Position, MostRows, cancellation);
        var settled = frontier.Settled([.. events.Select(envelope => new Sealable(envelope.Position, null))], listeners.Position, oldest, next);
        if (settled == 0) return false;
        listeners.Tell(await changes.Of(events[..settled], cancellation), events[settled - 1].Position);
        return settled == MostRows;
    }

    private static Task Wait(CancellationToken cancellation) => Task.Delay(Pause, TimeProvider.System, cancellation);

    [LoggerMessage(LogLevel.Warning, "Looking for changes of the inbox failed and is tried again: {Failure} {State}")]
    private static partial void LogFailure(ILogger logger, string failure, string state);
}
