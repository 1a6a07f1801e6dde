using System.Data;
using Casework.Application.Following;
using Casework.Application.Store;
using Casework.Projections.Events;
using Marten;
using Npgsql;

namespace Casework.Application.Inbox;

/// <summary>
/// Follows the events for everybody who listens on this node: one question to the database at a time, however many listen, and none while nobody does.
/// It goes by the order that sealing goes by (ADR 8), so that nothing that commits late is passed over. Commands know nothing of it.
/// </summary>
public sealed class InboxFollower(IDocumentStore store, StoreSettings settings, InboxListeners listeners, InboxChanges changes, ILogger<InboxFollower> log)
    : Follower<Envelope>(store, log)
{
    private readonly string _events = $"{settings.Schema}.mt_events";
    private bool _follows;

    /// <summary>
    /// What happened behind a position, up to where everybody has been told; null when that is more than anybody wants to hear again, or when the position
    /// is far ahead of what there is: it comes from another time of this database.
    /// </summary>
    public async Task<IReadOnlyList<InboxChange>?> Between(long after, long upTo, CancellationToken cancellation)
    {
        if (after >= upTo) return after - upTo > MostRows ? null : [];
        await using var connection = await Store.Connect(cancellation);
        var events = await RecordedNews.Behind(connection, _events, after, MostRows + 1, cancellation);
        Envelope[] missed = [.. events.Where(envelope => envelope.Position <= upTo)];
        return missed.Length > MostRows ? null : await changes.Of(missed, cancellation);
    }

    protected override int MostRows => 1000;

    protected override TimeSpan Pause => TimeSpan.FromMilliseconds(300);

    /// <summary>While nobody listens it asks nothing; whoever comes first begins at the present.</summary>
    protected override async Task Prepare(CancellationToken cancellation)
    {
        if (_follows) return;
        await listeners.Somebody(cancellation);
        BeginAnew();
        listeners.Begin(await Present(cancellation));
        _follows = true;
    }

    protected override void Rest() => _follows = !listeners.Rest();

    protected override Task<bool> IsBehind(NpgsqlConnection connection, CancellationToken cancellation) =>
        connection.Ask<bool>($"select exists (select from {_events} where seq_id > {listeners.Position}) as inbox_changed", cancellation);

    protected override Task<long?> Position(NpgsqlConnection connection, CancellationToken cancellation) => Task.FromResult<long?>(listeners.Position);

    protected override Task<List<Envelope>> Behind(NpgsqlConnection connection, long position, CancellationToken cancellation) =>
        RecordedNews.Behind(connection, _events, position, MostRows, cancellation);

    protected override long PositionOf(Envelope row) => row.Position;

    protected override async Task Take(NpgsqlConnection connection, List<Envelope> rows, CancellationToken cancellation) =>
        listeners.Tell(await changes.Of([.. rows], cancellation), rows[^1].Position);

    /// <summary>Where the news stands: every event up to there has committed.</summary>
    private async Task<long> Present(CancellationToken cancellation)
    {
        await using var connection = await Store.Connect(cancellation);
        return await connection.Ask<long>($"select position from {new NewsPosition(settings.Schema).Table}", cancellation);
    }
}
