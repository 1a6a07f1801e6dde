using Casework.Domain.Cases;
using Casework.Projections.Events;
using JasperFx.Events;
using Marten;

namespace Casework.Projections.CaseFiles;

/// <summary>
/// Reads the case file from the events alone: now, after a version, as recorded at a moment, or as it happened by a moment.
/// </summary>
public static class CaseFileReading
{
    /// <summary>
    /// The case file, or null when there was no case yet. At most one of the three limits is given; archived streams are read too.
    /// </summary>
    public static async Task<CaseFile?> At(
        IQuerySession session, Guid caseId, long? version = null, DateTimeOffset? recordedAt = null,
        DateTimeOffset? happenedAt = null, CancellationToken cancellation = default)
    {
        var rows = await CaseRows.Of(session, caseId, version, recordedAt, cancellation);
        return Fold(caseId, happenedAt is { } moment ? AsHappened(rows, moment) : rows);
    }

    /// <summary>The same fold over events that were read already.</summary>
    public static CaseFile? Fold(Guid caseId, IEnumerable<IEvent> events) => Fold(caseId, events.Select(Row));

    private static CaseFile? Fold(Guid caseId, IEnumerable<CaseRow> rows) =>
        rows.Aggregate((CaseFile?)null, (file, row) => file.Fold(caseId, row.Happened, row.Version, row.RecordedAt));

    private static CaseRow Row(IEvent recorded) => new((CaseEvent)recorded.Data, recorded.Version, recorded.Timestamp);

    /// <summary>Whole events, with what stands beside them.</summary>
    public static Task<IReadOnlyList<IEvent>> EventsOf(IQuerySession session, Guid caseId, long? version, DateTimeOffset? recordedAt, CancellationToken cancellation) =>
        StoredEvents.Where(session, "e.stream_id = $1 and e.version <= $2 and e.timestamp <= $3 order by e.version", cancellation,
            caseId, version ?? long.MaxValue, recordedAt?.ToUniversalTime() ?? DateTimeOffset.MaxValue);

    /// <summary>What had happened by then, in the order in which it happened; what happened at once keeps the order of recording.</summary>
    private static IEnumerable<CaseRow> AsHappened(IEnumerable<CaseRow> rows, DateTimeOffset moment) => rows
        .Where(row => row.Happened.HappenedAt <= moment)
        .OrderBy(row => row.Happened.HappenedAt).ThenBy(row => row.Version);
}
