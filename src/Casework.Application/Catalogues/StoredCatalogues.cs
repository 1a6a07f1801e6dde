using Casework.Application.Store;
using Casework.Domain.Catalogues;
using Marten;

namespace Casework.Application.Catalogues;

/// <summary>
/// Refuses the start when stored cases name a version of the catalogue that no file holds any more, or that says something else since:
/// they could not explain themselves. Which versions were ever worked with, and what they said, is kept in a small table; only for one
/// without a file or with another content are the events searched.
/// </summary>
public sealed class StoredCatalogues(IDocumentStore store, CatalogueVersions catalogues) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        var known = (await session.Query<CatalogueInUse>().ToListAsync(cancellation)).ToDictionary(version => version.Id, version => version.Fingerprint);
        var missing = await Named(session, catalogues.Missing(known.Keys), cancellation);
        if (missing.Count > 0)
            throw new InvalidOperationException($"Stored cases name catalogue versions that have no files: {string.Join(", ", missing)}. Put their folders back; a version in use is never removed.");
        var edited = await Named(session, catalogues.Edited(known), cancellation);
        if (edited.Count > 0)
            throw new InvalidOperationException($"Stored cases name catalogue versions that were edited since: {string.Join(", ", edited)}. Put their files back as they were, and copy the folder under a new name for what is to change; a version in use is never edited.");

        foreach (var version in catalogues.OldestFirst.Where(version => version == catalogues.Current || known.ContainsKey(version.Version)))
            if (!known.TryGetValue(version.Version, out var kept) || kept != version.Fingerprint) session.Store(new CatalogueInUse(version.Version, version.Fingerprint));
        await session.Commit(cancellation);
    }

    public Task StopAsync(CancellationToken cancellation) => Task.CompletedTask;

    private async Task<IReadOnlyList<string>> Named(IQuerySession session, IReadOnlyList<string> versions, CancellationToken cancellation)
    {
        List<string> named = [];
        foreach (var version in versions)
            if (await IsNamed(session, version, cancellation)) named.Add(version);
        return named;
    }

    private async Task<bool> IsNamed(IQuerySession session, string version, CancellationToken cancellation) =>
        (await session.AdvancedSql.QueryAsync<bool>(
            $"select exists(select 1 from {store.Options.Events.DatabaseSchemaName}.mt_events where data ->> 'catalogueVersion' = ?)", cancellation, version))[0];
}
