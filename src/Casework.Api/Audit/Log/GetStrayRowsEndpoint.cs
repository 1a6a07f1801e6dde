using Casework.Api.Door;
using Casework.Api.Proof;
using Casework.Api.Reading;
using Npgsql;
using Wolverine.Http;

namespace Casework.Api.Audit.Log;

/// <summary>
/// Rows of events that no append can have left: in a place that the log has passed, at a position that was never handed out, or in a case whose
/// events do not count up to its version. At most 100.
/// </summary>
public static class GetStrayRowsEndpoint
{
    private const int Most = 100;

    [WolverineGet("/api/v1/audit/log/stray-rows"), Answers(200, typeof(StrayRows))]
    public static async Task<IResult> Get(HttpContext http)
    {
        if (ReadingDoor.Refusal(http, Who.Auditors) is { } refusal) return refusal.ToResult();
        var log = http.RequestServices.GetRequiredService<LogReading>();
        return Results.Json(await log.Read(async (_, connection) => new StrayRows(await Find(log.Tables, connection, http.RequestAborted)), http.RequestAborted));
    }

    private static async Task<IReadOnlyList<StrayRow>> Find(LogTables tables, NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"""
            select e.seq_id, e.stream_id, 'no-leaf' from {tables.Events} e left join {tables.Leaves} l on l.position = e.seq_id
            where l.leaf is null and e.type <> '{RecordedRows.NoEvent}' and e.seq_id <= (select position from {tables.Head})
            union all
            select seq_id, stream_id, 'never-handed-out' from {tables.Events} where seq_id > (select last_value from {tables.Events}_sequence)
            union all
            select coalesce(e.last, 0), coalesce(s.id, e.stream_id), 'wrong-count' from {tables.Streams} s
            full join (select stream_id, count(*) as events, max(version) as version, max(seq_id) as last from {tables.Events} where type <> '{RecordedRows.NoEvent}' group by stream_id) e
                on e.stream_id = s.id
            where coalesce(s.version, 0) <> coalesce(e.events, 0) or coalesce(e.version, 0) <> coalesce(e.events, 0)
            order by 1, 3 limit {Most}
            """, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var strays = new List<StrayRow>();
        while (await reader.ReadAsync(cancellation)) strays.Add(new(reader.GetInt64(0), reader.GetGuid(1), reader.GetString(2)));
        return strays;
    }
}

/// <summary>What does not belong; empty when all is well.</summary>
public sealed record StrayRows(IReadOnlyList<StrayRow> Items);

/// <summary>A row that does not belong, or the last of a case that does not add up.</summary>
/// <param name="Position">Its place in the order of all events; 0 where the case has no row left.</param>
/// <param name="Reason">no-leaf, never-handed-out or wrong-count.</param>
public sealed record StrayRow(long Position, Guid CaseId, string Reason);
