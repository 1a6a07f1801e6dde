using Casework.Projections.Events;
using Casework.Projections.Inbox;
using Casework.Projections.Search;
using Marten;
using Npgsql;

namespace Casework.Application.Inbox;

/// <summary>Turns what is wanted into one query. How many there are is known only when they fit on one page: /inbox/counts counts.</summary>
public static class InboxReading
{
    /// <summary>An official with three cases and a desk with thirty thousand need different plans: the server makes one for who asks, for this round trip alone.</summary>
    internal const string PlanForThisReader = "select set_config('plan_cache_mode', 'force_custom_plan', true)";

    public static async Task<(IReadOnlyList<InboxItem> Items, string? Next, long? Total)> Page(
        IDocumentStore store, InboxWanted wanted, InboxViewer viewer, DateOnly today, FoundCases? only, CancellationToken cancellation)
    {
        var items = await Read(store, wanted, InboxConditions.Of(wanted, viewer, today, only, store.Options.Schema.For<SearchEntry>(), store.Options.Schema.For<InboxItem>()), cancellation);
        var page = items.Take(wanted.Limit).ToArray();
        return items.Count > wanted.Limit
            ? (page, InboxCursor.After(page[^1], wanted.Sort), null)
            : (page, null, wanted.After is null ? page.Length : null);
    }

    /// <summary>One more than fit on the page, if there are.</summary>
    private static async Task<List<InboxItem>> Read(IDocumentStore store, InboxWanted wanted, InboxConditions conditions, CancellationToken cancellation)
    {
        var (table, serializer, direction) = (store.Options.Schema.For<InboxItem>(), store.Options.Serializer(), wanted.Descends ? " desc" : "");
        var page = new NpgsqlBatchCommand($"select d.data from {table} d where {conditions.Sql} order by d.{wanted.Column}{direction}, d.id{direction} limit {wanted.Limit + 1}");
        page.Parameters.AddRange(conditions.Values.ToArray());
        await using var connection = await store.Connect(cancellation);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { new(PlanForThisReader), page } };
        await using var row = await batch.ExecuteReaderAsync(cancellation);
        await row.NextResultAsync(cancellation);
        List<InboxItem> items = [];
        while (await row.ReadAsync(cancellation)) items.Add(serializer.FromJson<InboxItem>(new MemoryStream(row.GetFieldValue<byte[]>(0), writable: false)));
        return items;
    }
}
