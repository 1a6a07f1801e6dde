using Casework.Domain.Cases;
using Casework.Domain.Catalogues;
using Casework.Projections.CaseFiles;
using Casework.Projections.Cases;
using Casework.Projections.Events;
using Casework.Projections.Inbox;
using Casework.Projections.Track;
using Casework.Projections.Vault;
using JasperFx.Events;
using Marten;

namespace Casework.Projections.Inline;

/// <summary>
/// Keeps the record in the transaction of the events, and with it the case's line in the lists, so that whoever acts sees their list right.
/// The line is made of the record alone.
/// </summary>
public sealed partial class CaseRecordProjection(KeyRing keys, CatalogueVersions catalogues) : CaseView<CaseRecord>
{
    protected override CaseRecord Evolve(CaseRecord? record, Guid id, CaseEvent happened, IEvent recorded) => After(record, id, happened);

    /// <summary>The record after one more event.</summary>
    public static CaseRecord After(CaseRecord? record, Guid id, CaseEvent happened) => record.Follow(id, happened).Noticed(happened);

    /// <summary>
    /// The record as it was after that version, or null when there is no such case; the store itself would not read an archived one.
    /// </summary>
    public static async Task<CaseRecord?> AsOf(IQuerySession session, Guid id, long version, CancellationToken cancellation)
    {
        var events = await CaseFileReading.EventsOf(session, id, version, null, cancellation);
        var record = events.Aggregate((CaseRecord?)null, (before, e) => After(before, id, (CaseEvent)e.Data));
        return record is null ? null : record with { Id = id, Version = events[^1].Version };
    }

    public override async ValueTask RaiseSideEffects(IDocumentOperations operations, IEventSlice<CaseRecord> slice)
    {
        if (slice.Snapshot is not { } record) return;
        await keys.FetchMissing(operations, [record.Id], CancellationToken.None);
        operations.Store<InboxItem>([.. InboxListing.Of(record, keys, catalogues)]);
        if (!slice.Events().Any(e => InboxListing.MayLeave.Contains(e.EventType))) return;
        foreach (var gone in InboxListing.Gone(record.State)) operations.Delete<InboxItem>(gone);
    }
}
