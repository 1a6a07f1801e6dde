using Casework.Application.Commands;
using Casework.Application.Officials;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Assignment;
using Casework.Domain.Officials;
using Casework.Projections.Events;
using Casework.Projections.Inbox;
using Marten;
using Npgsql;

namespace Casework.Application.Records;

/// <summary>Gives the open cases, and the closed ones with something unread, of somebody who works here no more to whoever takes over in each of their places; no case is left behind (laws 1 and 19).</summary>
public sealed class Succession(IDocumentStore store, OfficialDirectory directory, SystemActs acts)
{
    private const int AtOnce = 200;

    /// <returns>How many cases changed hands.</returns>
    public async Task<int> Of(DirectoryEntry gone, CancellationToken cancellation)
    {
        var moved = 0;
        foreach (var place in Places(gone))
        {
            if (await directory.Successor(place, gone.OfficialId, cancellation) is not { } successor) continue;
            for (var cases = await Named(gone.OfficialId, place, cancellation); cases.Count > 0; cases = await Named(gone.OfficialId, place, cancellation))
            {
                var before = moved;
                foreach (var caseId in cases) moved += await Replace(caseId, gone.OfficialId, successor, place, cancellation) ? 1 : 0;
                if (moved == before) break;
            }
        }

        return moved;
    }

    public static IEnumerable<Place> Places(DirectoryEntry entry) => entry.Placements
        .Select(placement => placement.Desk is { } desk ? Place.Desk(desk) : placement.Organisation is { } organisation ? Place.Organisation(organisation) : null)
        .OfType<Place>().Distinct();

    private async Task<List<Guid>> Named(string officialId, Place place, CancellationToken cancellation)
    {
        var (desk, organisation) = (place.IsDesk ? place.Code : null, place.IsDesk ? null : place.Code);
        await using var connection = await store.Connect(cancellation);
        await using var command = new NpgsqlCommand(
            $"select case_id from {store.Options.Schema.For<InboxItem>()} where audience && $1 and (not is_closed or unread) order by case_id limit {AtOnce}", connection)
        { Parameters = { new() { Value = new[] { InboxAudience.Mine(officialId, desk, organisation), InboxAudience.ReturnsTo(officialId, desk) } } } };
        await using var row = await command.ExecuteReaderAsync(cancellation);
        List<Guid> cases = [];
        while (await row.ReadAsync(cancellation)) cases.Add(row.GetGuid(0));
        return cases;
    }

    private Task<bool> Replace(Guid caseId, string from, Official to, Place place, CancellationToken cancellation) => acts.Do(
        caseId, nameof(ReplaceOfficial), "directory", (current, at) =>
            current.Handle(new ReplaceOfficial(from, to, place.IsDesk ? null : place.Code), at) is Decision.Accepted { Events: var events } ? events : [], cancellation);
}
