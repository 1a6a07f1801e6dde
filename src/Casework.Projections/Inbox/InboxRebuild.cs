using Casework.Domain.Catalogues;
using Casework.Projections.Cases;
using Casework.Projections.Vault;
using Marten;

namespace Casework.Projections.Inbox;

/// <summary>Makes every line of the lists anew from the records, batch by batch in the order of their ids.</summary>
public static class InboxRebuild
{
    private const int BatchSize = 500;

    public static async Task Run(IDocumentStore store, KeyRing keys, CatalogueVersions catalogues, CancellationToken cancellation)
    {
        var last = Guid.Empty;
        while (true)
        {
            await using var session = store.LightweightSession();
            var records = await session.Query<CaseRecord>().Where(record => record.Id > last).OrderBy(record => record.Id).Take(BatchSize).ToListAsync(cancellation);
            if (records.Count == 0) return;
            await keys.Fetch(session, records.Select(record => record.Id), cancellation);
            session.Store<InboxItem>([.. records.Select(record => InboxListing.Of(record, keys, catalogues))]);
            await session.SaveChangesAsync(cancellation);
            last = records[^1].Id;
        }
    }
}
