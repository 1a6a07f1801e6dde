using Casework.Api.Outbox;
using Casework.Domain.Catalogues;
using Casework.Projections;
using Casework.Projections.Cases;
using Casework.Projections.Inbox;
using Marten;

namespace Casework.Api.Inbox;

/// <summary>What some events changed in the lists: one change for each case, in the order of the last event of each.</summary>
internal sealed class InboxChanges(IDocumentStore store, CatalogueVersions catalogues)
{
    public async Task<IReadOnlyList<InboxChange>> Of(IReadOnlyList<Envelope> events, CancellationToken cancellation)
    {
        var cases = events.Where(envelope => envelope.Type != Proof.RecordedRows.NoEvent).GroupBy(envelope => envelope.CaseId).ToArray();
        if (cases.Length == 0) return [];
        await using var session = store.QuerySession();
        var items = (await session.LoadManyAsync<InboxItem>(cancellation, [.. cases.Select(each => each.Key)])).ToDictionary(item => item.Id);
        List<InboxChange> changes = [];
        foreach (var each in cases.Where(each => items.ContainsKey(each.Key)).OrderBy(each => each.Max(envelope => envelope.Position)))
        {
            var item = items[each.Key];
            changes.Add(new(
                each.Max(envelope => envelope.Position), item.Id, item.CaseNumber, item.Version, item.Unread, item.IsClosed, item.LastActivity, item.Audience,
                each.Any(envelope => EventContract.Types.TryGetValue(envelope.Type, out var type) && InboxListing.MayLeave.Contains(type)) ? await Before(session, each.Key, each.Min(envelope => envelope.Version), cancellation) : []));
        }

        return changes;
    }

    /// <summary>Whose lists the case was in before that version.</summary>
    private async Task<string[]> Before(IQuerySession session, Guid caseId, long version, CancellationToken cancellation) =>
        version > 1 && await CaseRecordProjection.AsOf(session, caseId, version - 1, cancellation) is { } before
            ? InboxListing.AudienceOf(before.State, catalogues)
            : [];
}
