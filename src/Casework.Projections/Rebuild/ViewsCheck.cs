using System.Text.Json.Nodes;
using System.Transactions;
using Casework.Domain.Catalogues;
using Casework.Domain.Officials;
using Casework.Projections.Cases;
using Casework.Projections.Events;
using Casework.Projections.Inbox;
using Casework.Projections.Officials;
using Casework.Projections.Ratings;
using Casework.Projections.Search;
using Casework.Projections.Vault;
using Marten;

namespace Casework.Projections.Rebuild;

/// <summary>A view that is not what the events of its case, or of its official, make it.</summary>
/// <param name="Of">The case, or the stream of the official.</param>
/// <param name="View">Its table.</param>
/// <param name="What">Where it differs first, or what is wrong with the row; never what stands there.</param>
public sealed record ViewDifference(Guid Of, string View, string What);

/// <summary>
/// Holds every view against the events that it comes from: the record, the lines of the lists, the entries of search, the ratings and the
/// directory, with the columns by which they are found. Views are outside the log; by this they are proven with it. Each batch is read as
/// of one moment, so the service may go on.
/// </summary>
public sealed class ViewsCheck(IDocumentStore store, KeyRing keys, CitizenIndex citizens, CatalogueVersions catalogues)
{
    private const int BatchSize = 150;

    private static readonly TransactionOptions OneMoment = new() { IsolationLevel = IsolationLevel.RepeatableRead, Timeout = TimeSpan.FromMinutes(10) };

    private static readonly Type[] Views = [typeof(CaseRecord), typeof(InboxItem), typeof(SearchEntry), typeof(SearchText), typeof(CaseRatings)];

    private string Schema => store.Options.DatabaseSchemaName;

    /// <summary>In the order of the ids of cases; then rows that belong to no case.</summary>
    /// <returns>How many cases were looked at, and the first difference, or null.</returns>
    public async Task<(long Cases, ViewDifference? First)> Run(CancellationToken cancellation)
    {
        var cases = 0L;
        for (var last = Guid.Empty; ;)
        {
            using var transaction = new TransactionScope(TransactionScopeOption.RequiresNew,
                OneMoment, TransactionScopeAsyncFlowOption.Enabled);
            await using var session = store.QuerySession();
            var ids = await Next(session, "is distinct from", last, cancellation);
            if (ids.Length == 0) return (cases, await Directory(session, cancellation) ?? await Stray(session, cancellation));
            if (await Differs(session, ids, cancellation) is { } difference) return (cases, difference);
            (cases, last) = (cases + ids.Length, ids[^1]);
        }
    }

    private async Task<ViewDifference?> Differs(IQuerySession session, Guid[] ids, CancellationToken cancellation)
    {
        var events = (await StoredEvents.Where(session, "e.stream_id = any($1) order by e.stream_id, e.version", cancellation, ids))
            .ToLookup(e => e.StreamId);
        await keys.Fetch(session, ids, cancellation);
        var stored = new List<(string Table, ILookup<Guid, StoredView> Rows)>();
        foreach (var view in Views) stored.Add((Table(view), await StoredView.Of(session, Table(view), CaseOf(view), ids, cancellation)));
        foreach (var id in ids)
        {
            var due = CaseViews.Of(id, [.. events[id]], keys, citizens, catalogues);
            object?[][] expected = due is null
                ? [[], [], [], [], []]
                : [[due.Record], [.. due.Lines], [due.Entry], [.. due.Texts], [due.Ratings]];
            for (var i = 0; i < Views.Length; i++)
            {
                JsonObject[] wanted = [.. expected[i].OfType<object>().Select(view => JsonNode.Parse(store.Options.Serializer().ToJson(view))!.AsObject())];
                if (StoredView.Difference(wanted, [.. stored[i].Rows[id]]) is { } what) return new(id, stored[i].Table, what);
            }
        }

        return null;
    }

    /// <summary>The next streams of cases, or of officials, in the order of their ids.</summary>
    private async Task<Guid[]> Next(IQuerySession session, string ofDirectory, Guid last, CancellationToken cancellation) =>
        [.. (await session.AdvancedSql.QueryAsync<Guid>(
            $"select id from {Schema}.mt_streams where version > 0 and type {ofDirectory} '{EventContract.DirectoryStream}' and id > ? order by id limit {BatchSize}", cancellation, last)).Distinct()];

    /// <summary>The entries of officials: who may act here rests on them.</summary>
    private async Task<ViewDifference?> Directory(IQuerySession session, CancellationToken cancellation)
    {
        var table = Table(typeof(DirectoryEntry));
        for (var ids = await Next(session, "=", Guid.Empty, cancellation); ids.Length > 0; ids = await Next(session, "=", ids[^1], cancellation))
        {
            var due = await DirectoryEntries.Of(session, ids, cancellation);
            var stored = await StoredView.Of(session, table, "id", ids, cancellation);
            foreach (var id in ids)
                if (StoredView.Difference([JsonNode.Parse(store.Options.Serializer().ToJson(due[id]))!.AsObject()], [.. stored[id]]) is { } what) return new(id, table, what);
        }

        return null;
    }

    private async Task<ViewDifference?> Stray(IQuerySession session, CancellationToken cancellation)
    {
        foreach (var view in Views.Append(typeof(DirectoryEntry)))
        {
            var strays = await session.AdvancedSql.QueryAsync<Guid>(
                $"select v.{CaseOf(view)} from {Table(view)} v where not exists (select from {Schema}.mt_streams s where s.id = v.{CaseOf(view)}) order by 1 limit 1", cancellation);
            if (strays.Count > 0) return new(strays[0], Table(view), "belongs to nothing that happened");
        }

        return null;
    }

    /// <summary>A case has several texts and several lines.</summary>
    private static string CaseOf(Type view) => view == typeof(SearchText) || view == typeof(InboxItem) ? "case_id" : "id";

    private string Table(Type view) => store.Options.Schema.For(view);
}
