using System.Text;
using Casework.Application.Store;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Assignment;
using Casework.Domain.Catalogues;
using Casework.Domain.Officials;
using Casework.Projections.Cases;
using Casework.Projections.Events;
using Marten;
using Npgsql;

namespace Casework.Application.Officials;

/// <summary>Who works where (law 19): looks officials up, enters them, and says who takes over when one of them is gone.</summary>
public sealed class OfficialDirectory(IDocumentStore store, CatalogueVersions catalogues, TimeProvider time)
{
    private string Table => store.Options.Schema.For<DirectoryEntry>();

    /// <summary>The entry of an official, read anew: whoever was deactivated a moment ago is refused now.</summary>
    public async Task<DirectoryEntry?> Find(string officialId, CancellationToken cancellation)
    {
        await using var connection = await store.Connect(cancellation);
        await using var command = new NpgsqlCommand($"select data from {Table} where id = $1", connection)
        { Parameters = { new() { Value = DirectoryEntry.IdOf(officialId) } } };
        return await command.ExecuteScalarAsync(cancellation) is string json ? Entry(json) : null;
    }

    private DirectoryEntry Entry(string json) => store.Options.Serializer().FromJson<DirectoryEntry>(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    /// <summary>
    /// The entries of these officials, as they stay until the session's transaction ends: nobody is deactivated while work is given to them.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, DirectoryEntry>> Hold(IDocumentSession session, IReadOnlyCollection<string> officialIds, CancellationToken cancellation)
    {
        if (officialIds.Count == 0) return new Dictionary<string, DirectoryEntry>();
        await session.BeginTransactionAsync(cancellation);
        var ids = officialIds.Select(DirectoryEntry.IdOf).ToArray();
        // Their streams are held and not their rows: those are taken away and put back when views are made anew.
        await using var batch = new NpgsqlBatch(session.Connection!)
        {
            BatchCommands =
            {
                new($"select from {store.Options.Events.DatabaseSchemaName}.mt_streams where id = any($1) order by id for share") { Parameters = { new() { Value = ids } } },
                new($"select data::text from {Table} where id = any($1)") { Parameters = { new() { Value = ids } } },
            },
        };
        await using var row = await batch.ExecuteReaderAsync(cancellation);
        await row.NextResultAsync(cancellation);
        List<string> rows = [];
        while (await row.ReadAsync(cancellation)) rows.Add(row.GetString(0));
        return rows.Select(Entry).ToDictionary(entry => entry.OfficialId);
    }

    /// <summary>Enters the official, or adds what is not known of them; of two that do so at once the second finds it done.</summary>
    public async Task Enter(string officialId, string name, IReadOnlyList<Placement> placements, EnteredBy how, CancellationToken cancellation)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await using var session = store.LightweightSession();
                await Append(session, officialId, current => DirectoryChanges.Enter(current, officialId, name, placements, how), cancellation);
                await session.Commit(cancellation);
                return;
            }
            catch (Exception e) when (attempt < 3 && LostRace.IsLostRace(e))
            {
                // Somebody entered them at the same moment.
            }
        }
    }

    /// <summary>What somebody changes in one entry, their own or another's.</summary>
    public Task Change(Actor by, string officialId, Func<DirectoryEntry, IReadOnlyList<DirectoryEvent>> change, CancellationToken cancellation) =>
        LostRace.TryTwice(async _ =>
        {
            await using var session = store.LightweightSession();
            await Append(session, officialId, current => current is null ? [] : change(current), cancellation, by);
            await session.Commit(cancellation);
            return true;
        });

    /// <param name="by">Null for what the system does at a sign-in, or for the operator or an identity provider.</param>
    /// <returns>The entry as it will be, and whether anything changes.</returns>
    public async Task<(DirectoryEntry? Entry, bool Changes)> Append(
        IDocumentSession session, string officialId, Func<DirectoryEntry?, IReadOnlyList<DirectoryEvent>> change, CancellationToken cancellation, Actor? by = null)
    {
        var author = by ?? Actor.System;
        var id = DirectoryEntry.IdOf(officialId);
        var stream = await session.Events.FetchForWriting<DirectoryEntry>(id, cancellation);
        var current = stream.Aggregate;
        DirectoryEvent[] events = [.. change(current).Select(happened => happened with { By = Author.Of(author), HappenedAt = time.GetUtcNow() })];
        if (events.Length == 0) return (current, false);
        session.LastModifiedBy = author.Id;
        session.CausationId = "directory";
        if (current is null) session.Events.StartStream<DirectoryEntry>(id, events);
        else stream.AppendMany(events);
        return (events.Aggregate(current, DirectoryEntry.After), true);
    }

    /// <summary>Who works in a place now, by name.</summary>
    public async Task<IReadOnlyList<Official>> Working(Place place, CancellationToken cancellation) =>
        [.. (await There(place, cancellation)).OrderBy(entry => entry.Name, StringComparer.Ordinal).Select(entry => new Official(entry.OfficialId, entry.Name))];

    private async Task<IReadOnlyList<DirectoryEntry>> There(Place place, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var active = await session.Query<DirectoryEntry>().Where(entry => entry.Active).OrderBy(entry => entry.OfficialId).ToListAsync(cancellation);
        return [.. active.Where(entry => entry.WorksIn(place))];
    }

    /// <summary>
    /// Who takes over in a place: the coordinator whom the catalogue names, else another coordinator, else anybody who works there and is active. Null when nobody does.
    /// </summary>
    public async Task<Official?> Successor(Place place, string except, CancellationToken cancellation)
    {
        var named = place.IsDesk ? catalogues.Current.Desks.GetValueOrDefault(place.Code)?.Coordinator : catalogues.Current.Organisations.GetValueOrDefault(place.Code)?.Coordinator;
        if (named is not null && named.OfficialId != except && await Find(named.OfficialId, cancellation) is not { Active: false }) return new(named.OfficialId, named.Name);
        DirectoryEntry[] there = [.. (await There(place, cancellation)).Where(entry => entry.OfficialId != except)];
        return (there.FirstOrDefault(entry => entry.Placements.Any(each => each.Role == Role.Coordinator && place.IsOf(each))) ?? there.FirstOrDefault()) is { } found
            ? new(found.OfficialId, found.Name)
            : null;
    }

    /// <summary>The official, where they work here still; else who takes over from them. With nobody there it stays with them: never without a case manager (law 1).</summary>
    public async Task<Official> Present(Official official, Place place, CancellationToken cancellation) =>
        await Find(official.OfficialId, cancellation) is { Active: false }
            ? await Successor(place, official.OfficialId, cancellation) ?? official
            : official;

    /// <summary>
    /// The events, and where by them somebody who works here no more becomes case manager, or is to read what was sent to a closed case, their replacement:
    /// whoever returns to a case after a year may be gone.
    /// </summary>
    /// <param name="held">Entries that were read for the same act: who is active there is not asked again.</param>
    public async Task<IReadOnlyList<CaseEvent>> Completed(
        CitizenCase current, IReadOnlyList<CaseEvent> events, Circumstances at, IReadOnlyDictionary<string, DirectoryEntry> held, CancellationToken cancellation)
    {
        if (!events.Any(happened => happened is CaseReopened or CaseManagerMoved or ActTakenBack || (current.IsClosed && Noticing.IsToBeRead(current, happened)))) return events;
        var after = current.After(events);
        var (manager, place) = (after.CaseManager, after.CaseManager.Organisation is { } organisation ? Place.Organisation(organisation) : Place.Desk(after.Desk));
        if (held.GetValueOrDefault(manager.OfficialId) is { Active: true }) return events;
        var present = await Present(new(manager.OfficialId, manager.Name), place, cancellation);
        return present.OfficialId != manager.OfficialId
            && after.Handle(new ReplaceOfficial(manager.OfficialId, present, manager.Organisation), at) is Decision.Accepted { Events: var replaced }
                ? [.. events, .. replaced]
                : events;
    }
}
