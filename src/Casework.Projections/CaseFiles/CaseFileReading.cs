using Casework.Domain.Cases;
using JasperFx.Events;
using Marten;
using Marten.Events.Archiving;

namespace Casework.Projections.CaseFiles;

/// <summary>Reads the case file from the events alone: now, after a version, as recorded at a moment, or as it happened by a moment.</summary>
public static class CaseFileReading
{
    /// <summary>The case file, or null when there was no case yet. At most one of the three limits is given; archived streams are read too.</summary>
    public static async Task<CaseFile?> At(
        IQuerySession session, Guid caseId, long? version = null, DateTimeOffset? recordedAt = null, DateTimeOffset? happenedAt = null, CancellationToken cancellation = default)
    {
        var events = await EventsOf(session, caseId, version, recordedAt, cancellation);
        return Fold(caseId, happenedAt is { } moment ? AsHappened(events, moment) : events);
    }

    /// <summary>The same fold over events that were read already.</summary>
    public static CaseFile? Fold(Guid caseId, IEnumerable<IEvent> events) => events.Aggregate(
        (CaseFile?)null, (file, e) => file.Fold(caseId, (CaseEvent)e.Data, e.Version, e.Timestamp));

    public static async Task<IReadOnlyList<IEvent>> EventsOf(
        IQuerySession session, Guid caseId, long? version, DateTimeOffset? recordedAt, CancellationToken cancellation)
    {
        var events = session.Events.QueryAllRawEvents().Where(e => e.StreamId == caseId && e.MaybeArchived());
        if (version is { } last) events = events.Where(e => e.Version <= last);
        if (recordedAt is { } moment) events = events.Where(e => e.Timestamp <= moment);
        return await events.OrderBy(e => e.Version).ToListAsync(cancellation);
    }

    /// <summary>What had happened by then, in the order in which it happened; what happened at once keeps the order of recording.</summary>
    private static IEnumerable<IEvent> AsHappened(IEnumerable<IEvent> events, DateTimeOffset moment) => events
        .Where(e => ((CaseEvent)e.Data).HappenedAt <= moment)
        .OrderBy(e => ((CaseEvent)e.Data).HappenedAt).ThenBy(e => e.Version);
}
