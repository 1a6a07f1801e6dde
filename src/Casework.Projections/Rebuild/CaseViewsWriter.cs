using System.Transactions;
using Marten;

namespace Casework.Projections.Rebuild;

/// <summary>
/// Copies views that are not there yet into the store, in the transaction that is under way if there is one. The lines of the lists come
/// last.
/// </summary>
public static class CaseViewsWriter
{
    public static async Task Write(this IDocumentStore store, IReadOnlyList<CaseViews> views, CancellationToken cancellation)
    {
        await Copy(views.Select(each => each.Record));
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
