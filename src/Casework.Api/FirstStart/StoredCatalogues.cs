using Casework.Api.Store;
using Casework.Domain.Catalogues;
using Marten;

namespace Casework.Api.FirstStart;

/// <summary>
/// Refuses the start when stored cases name a version of the catalogue that no file holds any more: they could not explain themselves.
/// Which versions were ever worked with is kept in a small table; only for one without a file are the events searched.
/// </summary>
public sealed class StoredCatalogues(IDocumentStore store, CatalogueVersions catalogues) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        var known = await session.Query<CatalogueInUse>().Select(version => version.Id).ToListAsync(cancellation);
        List<string> named = [];
        foreach (var version in catalogues.Missing(known))
            if (await IsNamed(session, version, cancellation)) named.Add(version);
        if (named.Count > 0)
            throw new InvalidOperationException($"Stored cases name catalogue versions that have no files: {string.Join(", ", named)}. Put their folders back; a version in use is never removed.");

        if (known.Contains(catalogues.Current.Version)) return;
        session.Store(new CatalogueInUse(catalogues.Current.Version));
        await session.SaveChangesAsync(cancellation);
    }

    public Task StopAsync(CancellationToken cancellation) => Task.CompletedTask;

    private async Task<bool> IsNamed(IQuerySession session, string version, CancellationToken cancellation) =>
        (await session.AdvancedSql.QueryAsync<bool>(
            $"select exists(select 1 from {store.Options.Events.DatabaseSchemaName}.mt_events where data ->> 'catalogueVersion' = ?)", cancellation, version))[0];
}
