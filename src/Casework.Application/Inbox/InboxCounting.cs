using Casework.Domain.Catalogues;
using Casework.Application.Reading;
using Casework.Projections.Events;
using Casework.Projections.Inbox;
using Casework.Projections.Search;
using Marten;
using Npgsql;

namespace Casework.Application.Inbox;

/// <summary>How many cases each view holds: counted as the list itself would find them, in one round trip, and no further than <see cref="Most"/>.</summary>
public static class InboxCounting
{
    /// <summary>Beyond this an exact number is dear and tells nobody more.</summary>
    public const int Most = 5_000;

    private static readonly string[] Ready = ["mine", "desk", "organisation", "offered", "overdue", "dueSoon", "unread", "undelivered", "waitingForCitizen"];

    public static async Task<InboxCounts> Of(
        IDocumentStore store, InboxViewer viewer, IReadOnlyList<SavedView> saved, Catalogue catalogue, DateOnly today, CancellationToken cancellation)
    {
        var (lines, numbers) = (store.Options.Schema.For<InboxItem>(), store.Options.Schema.For<SearchEntry>());
        await using var connection = await store.Connect(cancellation);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { new(InboxReading.PlanForThisReader) } };
        foreach (var filter in Ready.Select(view => new InboxFilterBody(View: view)).Concat(saved.Select(view => view.Filter)))
        {
            var wanted = InboxWanted.From(new QueryParameters(filter.Values), catalogue).Wanted;
            var conditions = InboxConditions.Of(wanted, viewer, today, null, numbers, lines);
            var count = new NpgsqlBatchCommand($"select count(*) from (select from {lines} d where {conditions.Sql} limit {Most + 1}) as found");
            count.Parameters.AddRange(conditions.Values.ToArray());
            batch.BatchCommands.Add(count);
        }

        var counted = await Read(batch, cancellation);
        long At(string view) => Math.Min(counted[Array.IndexOf(Ready, view)], Most);
        return new(
            At("mine"), At("desk"), At("organisation"), At("offered"), At("overdue"), At("dueSoon"), At("unread"), At("undelivered"), At("waitingForCitizen"),
            [.. saved.Zip(counted.Skip(Ready.Length), (view, count) => new SavedViewCount(view.Id, Math.Min(count, Most), count > Most))],
            [.. Ready.Where((_, at) => counted[at] > Most)]);
    }

    private static async Task<List<long>> Read(NpgsqlBatch batch, CancellationToken cancellation)
    {
        List<long> counted = [];
        await using var row = await batch.ExecuteReaderAsync(cancellation);
        while (await row.NextResultAsync(cancellation))
        {
            await row.ReadAsync(cancellation);
            counted.Add(row.GetInt64(0));
        }

        return counted;
    }
}

/// <summary>How many open cases there are in each view; unread and undelivered count closed ones, too.</summary>
/// <param name="Views">Those of the saved views.</param>
/// <param name="More">The views that hold more than 5,000: their number says 5,000.</param>
public sealed record InboxCounts(
    long Mine, long Desk, long Organisation, long Offered, long Overdue, long DueSoon, long Unread, long Undelivered, long WaitingForCitizen, IReadOnlyList<SavedViewCount> Views, IReadOnlyList<string> More);

/// <param name="More">There are more than this.</param>
public sealed record SavedViewCount(Guid ViewId, long Count, bool More);
