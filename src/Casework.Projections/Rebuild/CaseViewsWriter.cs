using System.Transactions;
using Casework.Projections.Cases;
using Casework.Projections.Events;
using Marten;
using Npgsql;

namespace Casework.Projections.Rebuild;

/// <summary>
/// Copies views that are not there yet into the store, in the transaction that is under way if there is one. The lines of the lists come
/// last.
/// </summary>
public static class CaseViewsWriter
{
    /// <summary>A copy is of version 1 to the store, whatever the document says: it gets the number of its events, as when each event had written it.</summary>
    public static async Task CountVersions<T>(this IDocumentStore store, Guid[] ids, CancellationToken cancellation) where T : notnull
    {
        await using var connection = await store.Connect(cancellation);
        await using var command = new NpgsqlCommand($"update {store.Options.Schema.For<T>()} set mt_version = (data ->> 'version')::bigint where id = any($1)", connection)
        { Parameters = { new() { Value = ids } } };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public static async Task Write(this IDocumentStore store, IReadOnlyList<CaseViews> views, CancellationToken cancellation)
    {
        await Copy(views.Select(each => each.Record));
        await store.CountVersions<CaseRecord>([.. views.Select(each => each.Record.Id)], cancellation);
        await Copy(views.Select(each => each.Entry));
        await Copy(views.SelectMany(each => each.Texts).DistinctBy(text => text.Id));
        await Copy(views.Select(each => each.Ratings).OfType<Ratings.CaseRatings>());
        await Copy(views.SelectMany(each => each.Lines));

        async Task Copy<T>(IEnumerable<T> documents) where T : notnull
        {
            T[] all = [.. documents];
            if (all.Length == 0) return;
            if (Transaction.Current is { } current) await store.BulkInsertEnlistTransactionAsync(all, current, cancellation: cancellation);
            else await store.BulkInsertAsync(all, cancellation: cancellation);
        }
    }
}
