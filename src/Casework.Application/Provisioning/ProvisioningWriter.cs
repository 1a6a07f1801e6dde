using Casework.Application.Officials;
using Casework.Application.Records;
using Casework.Application.Store;
using Casework.Domain.Officials;
using Marten;

namespace Casework.Application.Provisioning;

/// <summary>What an identity provider changes, one request after the other: what must be unique is looked for and written in one transaction.</summary>
public sealed class ProvisioningWriter(IDocumentStore store, StoreSettings settings, OfficialDirectory directory, Succession succession, ILogger<ProvisioningWriter> log)
{
    /// <returns>What the change returns, and afterwards the work of whoever left a place by it has gone to others.</returns>
    public async Task<T> Write<T>(Func<IDocumentSession, List<DirectoryEntry>, Task<T>> change, CancellationToken cancellation)
    {
        List<DirectoryEntry> left = [];
        var result = await LostRace.TryTwice(async _ =>
        {
            left = [];
            await using var session = store.LightweightSession();
            await session.BeginTransactionAsync(cancellation);
            await session.AdvancedSql.QueryAsync<bool>("select pg_advisory_xact_lock(hashtextextended(?, 0)) is null", cancellation, $"{settings.Schema}.provisioning");
            var made = await change(session, left);
            await session.Commit(cancellation);
            return made;
        });
        foreach (var gone in left) await HandOver(gone, cancellation);
        return result;
    }

    /// <summary>Whoever leaves is refused at once, also where nobody takes over: then their work waits with them until somebody does (law 1).</summary>
    private async Task HandOver(DirectoryEntry gone, CancellationToken cancellation)
    {
        foreach (var place in Succession.Places(gone))
            if (await directory.Successor(place, gone.OfficialId, cancellation) is null)
                log.LogWarning("Nobody else works at {Place}: the work of whoever left stays with them until somebody is entered there and the system starts anew.", place.Code);
        await succession.Of(gone, cancellation);
    }

    /// <summary>Changes one official; where their work there ends by it, they are among those who left.</summary>
    public async Task<DirectoryEntry> Append(
        IDocumentSession session, string officialId, Func<DirectoryEntry?, IReadOnlyList<DirectoryEvent>> change, List<DirectoryEntry> left, CancellationToken cancellation)
    {
        DirectoryEntry? before = null;
        var (entry, _) = await directory.Append(session, officialId, current => change(before = current), cancellation);
        if (before is { Active: true } && !entry!.Active) left.Add(before);
        else if (before is { Active: true } && before.Placements.Where(each => !Succession.Places(entry!).Intersect(PlacesOf(each)).Any()).ToArray() is { Length: > 0 } lost)
            left.Add(before with { Placements = lost });
        return entry!;
    }

    private static IEnumerable<Place> PlacesOf(Placement placement) =>
        placement.Desk is { } desk ? [Place.Desk(desk)] : placement.Organisation is { } organisation ? [Place.Organisation(organisation)] : [];
}
