using Casework.Application.Following;
using Casework.Domain.Catalogues;
using Casework.Projections.Events;
using Casework.Projections.Inbox;
using Casework.Projections.Inline;
using Marten;

namespace Casework.Application.Inbox;

/// <summary>What some events changed in the lists: one change for each case, in the order of the last event of each.</summary>
public sealed class InboxChanges(IDocumentStore store, CatalogueVersions catalogues)
{
    public async Task<IReadOnlyList<InboxChange>> Of(IReadOnlyList<Envelope> events, CancellationToken cancellation)
    {
        var cases = events.Where(envelope => envelope.Type != StoredEvents.NoEvent).GroupBy(envelope => envelope.CaseId).ToArray();
        if (cases.Length == 0) return [];
        await using var session = store.QuerySession();
        var lines = (await session.Query<InboxItem>().Where(line => line.CaseId.IsOneOf(cases.Select(each => each.Key).ToArray())).ToListAsync(cancellation)).ToLookup(line => line.CaseId);
        List<InboxChange> changes = [];
        foreach (var each in cases.OrderBy(each => each.Max(envelope => envelope.Position)))
        {
            var (position, first) = (each.Max(envelope => envelope.Position), each.Min(envelope => envelope.Version));
            var before = each.Any(MayLeave) ? await Before(session, each.Key, first, cancellation) : Nobody;
            // A line moves by what its readers hear of; what goes on elsewhere in the case does not show, not even when.
            changes.AddRange(lines[each.Key].Where(line => line.Organisation is null || line.HeardVersion >= first)
                .Select(line => InboxChange.Of(line, position, before.GetValueOrDefault(line.Id) ?? [])));
            changes.AddRange(before.Where(former => lines[each.Key].All(line => line.Id != former.Key)).Select(former => InboxChange.Left(each.Key, position, former.Value)));
        }

        return changes;
    }

    private static readonly IReadOnlyDictionary<Guid, string[]> Nobody = new Dictionary<Guid, string[]>();

    private static bool MayLeave(Envelope envelope) => EventContract.Types.TryGetValue(envelope.Type, out var type) && InboxListing.MayLeave.Contains(type);

    /// <summary>Whose lists the case was in before that version, by line.</summary>
    private async Task<IReadOnlyDictionary<Guid, string[]>> Before(IQuerySession session, Guid caseId, long version, CancellationToken cancellation) =>
        version > 1 && await CaseRecordProjection.AsOf(session, caseId, version - 1, cancellation) is { } before
            ? InboxListing.AudiencesOf(before.State, catalogues)
            : Nobody;
}
