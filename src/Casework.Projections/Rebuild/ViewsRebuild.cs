using System.Runtime.CompilerServices;
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
using Npgsql;

namespace Casework.Projections.Rebuild;

/// <summary>
/// Makes the views of every case, and the entries of the directory, anew from their events, in the order of their ids, while the service
/// goes on: nobody appends to the cases of a batch while it is made, and each view is there until the new one is. A command that had read
/// the record before may write one that follows from the old; so what was appended meanwhile is made once more, and again: each round is
/// shorter than the one before.
/// </summary>
public sealed class ViewsRebuild(IDocumentStore store, KeyRing keys, CitizenIndex citizens, CatalogueVersions catalogues)
{
    private const int BatchSize = 150;
    private const int Rounds = 4;

    /// <summary>By itself a scope would be serializable, and fail when it had to wait for a command.</summary>
    private static readonly TransactionOptions AsEverywhere = new() { IsolationLevel = IsolationLevel.ReadCommitted, Timeout = TimeSpan.FromMinutes(10) };

    private string Schema => store.Options.DatabaseSchemaName;

    /// <summary>The tables, and where each names its case.</summary>
    private IEnumerable<(string Table, string Case)> Views =>
    [
        (Table<CaseRecord>(), "id"), (Table<SearchEntry>(), "id"),
        (Table<SearchText>(), "case_id"), (Table<CaseRatings>(), "id"), (Table<InboxItem>(), "case_id"),
    ];

    private string Table<T>() => store.Options.Schema.For<T>();

    /// <returns>How many events were read.</returns>
    public async Task<long> Run(CancellationToken cancellation)
    {
        var (events, since) = (0L, 0L);
        for (var round = 0; round < Rounds; round++)
        {
            var until = await Ask<long>($"select coalesce(max(seq_id), 0) from {Schema}.mt_events", cancellation);
            if (until == since) break;
            events += await Round(since, cancellation);
            since = until;
        }

        await Directory(cancellation);
        await RemoveStrays(cancellation);
        return events;
    }

    /// <summary>All cases with an event after that position; batches beside each other, since no case is in two.</summary>
    private async Task<long> Round(long since, CancellationToken cancellation)
    {
        var events = 0L;
        await Parallel.ForEachAsync(Batches(since, cancellation), cancellation,
            async (ids, stopping) => Interlocked.Add(ref events, await Batch(ids, stopping)));
        return events;
    }

    private async IAsyncEnumerable<Guid[]> Batches(long since, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var last = Guid.Empty; await Next(last, since, cancellation) is { Length: > 0 } ids; last = ids[^1]) yield return ids;
    }

    private async Task<int> Batch(Guid[] ids, CancellationToken cancellation)
    {
        using var transaction = new TransactionScope(TransactionScopeOption.RequiresNew,
            AsEverywhere, TransactionScopeAsyncFlowOption.Enabled);
        await Do($"select from {Schema}.mt_streams where id = any($1) order by id for update", ids, cancellation);
        await using var session = store.QuerySession();
        var events = await StoredEvents.Where(session, "e.stream_id = any($1) order by e.stream_id, e.version", cancellation, ids);
        await keys.Fetch(session, ids, cancellation);
        CaseViews[] views = [.. events.GroupBy(e => e.StreamId).Select(each => CaseViews.Of(each.Key, [.. each], keys, citizens, catalogues)).OfType<CaseViews>()];
        foreach (var (view, id) in Views) await Do($"delete from {view} where {id} = any($1)", ids, cancellation);
        // A line of a release in which all readers shared one says no case but by its own id.
        await Do($"delete from {Table<InboxItem>()} where id = any($1)", ids, cancellation);
        await store.Write(views, cancellation);
        transaction.Complete();
        return events.Count;
    }

    private async Task<Guid[]> Next(Guid last, long since, CancellationToken cancellation)
    {
        var touched = since == 0 ? "" : $"and exists (select from {Schema}.mt_events e where e.stream_id = s.id and e.seq_id > {since})";
        return await Next(last, "is distinct from", touched, cancellation);
    }

    /// <summary>The next streams of cases, or of officials, in the order of their ids.</summary>
    private Task<Guid[]> Next(Guid last, string ofDirectory, string touched, CancellationToken cancellation) => Ask<Guid[]>(
        $"select array(select s.id from {Schema}.mt_streams s where s.version > 0 and s.type {ofDirectory} '{EventContract.DirectoryStream}' and s.id > '{last}' {touched} order by s.id limit {BatchSize})", cancellation);

    /// <summary>The entries of all officials; nobody is entered or leaves while those of a batch are made.</summary>
    private async Task Directory(CancellationToken cancellation)
    {
        for (Guid[] ids = [Guid.Empty]; (ids = await Next(ids[^1], "=", "", cancellation)).Length > 0;)
        {
            using var transaction = new TransactionScope(TransactionScopeOption.RequiresNew, AsEverywhere, TransactionScopeAsyncFlowOption.Enabled);
            await Do($"select from {Schema}.mt_streams where id = any($1) order by id for update", ids, cancellation);
            await using var session = store.QuerySession();
            var entries = await DirectoryEntries.Of(session, ids, cancellation);
            await Do($"delete from {Table<DirectoryEntry>()} where id = any($1)", ids, cancellation);
            await store.BulkInsertEnlistTransactionAsync(entries.Values.ToArray(), Transaction.Current!, cancellation: cancellation);
            await store.CountVersions<DirectoryEntry>(ids, cancellation);
            transaction.Complete();
        }
    }

    /// <summary>What is kept of no case.</summary>
    private async Task RemoveStrays(CancellationToken cancellation)
    {
        foreach (var (view, id) in Views.Append((Table<DirectoryEntry>(), "id")))
            await Do($"delete from {view} v where not exists (select from {Schema}.mt_streams s where s.id = v.{id})", null, cancellation);
    }

    private async Task<T> Ask<T>(string sql, CancellationToken cancellation)
    {
        await using var connection = await store.Connect(cancellation);
        return await connection.Ask<T>(sql, cancellation);
    }

    private async Task Do(string sql, Guid[]? ids, CancellationToken cancellation)
    {
        await using var connection = await store.Connect(cancellation);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        if (ids is not null) command.Parameters.Add(new() { Value = ids });
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
