using Casework.Application.Officials;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues;
using Casework.Domain.Officials;
using Casework.Projections.Cases;
using Marten;

namespace Casework.Application.Records;

/// <summary>
/// At the start the catalogue's coordinators are entered and, in a database that has cases and no directory yet, whoever holds open work. What a deactivation
/// that was cut off left behind is finished.
/// </summary>
internal sealed class DirectoryStart(IDocumentStore store, OfficialDirectory directory, Succession succession, CatalogueVersions catalogues) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var known = (await session.Query<DirectoryEntry>().ToListAsync(cancellation)).ToDictionary(entry => entry.OfficialId);
        var isNew = known.Count == 0;
        foreach (var (official, placement) in Coordinators().Concat(isNew ? await Holders(cancellation) : []))
            if (known.GetValueOrDefault(official.OfficialId)?.Placements.Contains(placement) is not true)
                await directory.Enter(official.OfficialId, official.Name, [placement], placement.Role == Role.Coordinator ? EnteredBy.Catalogue : EnteredBy.OpenWork, cancellation);
        foreach (var gone in known.Values.Where(entry => !entry.Active)) await succession.Of(gone, cancellation);
    }

    public Task StopAsync(CancellationToken cancellation) => Task.CompletedTask;

    private IEnumerable<(Official, Placement)> Coordinators() =>
    [
        .. catalogues.Current.Desks.Values.Select(desk => (new Official(desk.Coordinator.OfficialId, desk.Coordinator.Name), new Placement(Role.Coordinator, Desk: desk.Code))),
        .. catalogues.Current.Organisations.Values.Select(each => (new Official(each.Coordinator.OfficialId, each.Coordinator.Name), new Placement(Role.Coordinator, Organisation: each.Code))),
    ];

    /// <summary>Case managers and specialists of open cases, each in the place in which they hold them.</summary>
    private async Task<IReadOnlyList<(Official, Placement)>> Holders(CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var rows = await session.AdvancedSql.QueryAsync<Holder>($"""
            select distinct jsonb_build_object('id', h.id, 'name', h.name, 'desk', h.desk, 'organisation', h.organisation) from {store.Options.Schema.For<CaseRecord>()} c,
            lateral (select c.data -> 'state' as s) st,
            lateral (
                select s #>> '{"{caseManager,officialId}"}' as id, s #>> '{"{caseManager,name}"}' as name,
                    case when s #>> '{"{caseManager,organisation}"}' is null then s ->> 'desk' end as desk, s #>> '{"{caseManager,organisation}"}' as organisation
                union all select s #>> '{"{firstLine,officialId}"}', s #>> '{"{firstLine,name}"}', s ->> 'desk', null
                union all select n #>> '{"{official,officialId}"}', n #>> '{"{official,name}"}', null, n ->> 'organisation' from jsonb_array_elements(coalesce(s -> 'specialists', '[]')) n) h
            where (c.data #>> '{"{state,isClosed}"}')::boolean is not true and h.id is not null
            """, cancellation);
        return [.. rows.Select(row => (new Official(row.Id, row.Name), row.Desk is { } desk ? new Placement(Role.FirstLine, Desk: desk) : new Placement(Role.SecondLine, Organisation: row.Organisation)))];
    }

    public sealed record Holder(string Id, string Name, string? Desk, string? Organisation);
}
