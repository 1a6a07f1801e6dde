using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Casework.Sealing.Logs;
using Npgsql;
using Wolverine.Http;

namespace Casework.Api.Audit.Log;

/// <summary>
/// Rows that no regular way can have left: of events, in a place that the log has passed, at a position that was never handed out, or in a case
/// whose events do not count up to its version, whose stream is of another kind, or whose rows do not lie where its events say (in the archive or not);
/// of readings, without a place, or with other columns than they say. At most 100.
/// </summary>
public static class GetStrayRowsEndpoint
{
    [WolverineGet("/api/v1/audit/log/stray-rows"), Answers(200, typeof(StrayRows))]
    public static Task<IResult> OfEvents(HttpContext http) => Answer(http, http.RequestServices.GetRequiredService<SealedEvents>());

    [WolverineGet("/api/v1/audit/read-log/stray-rows"), Answers(200, typeof(StrayRows))]
    public static Task<IResult> OfReadings(HttpContext http) => Answer(http, http.RequestServices.GetRequiredService<SealedReadings>());

    private static async Task<IResult> Answer(HttpContext http, ISealed log)
    {
        if (http.Refusal(AllowedRoles.Auditors) is { } refusal) return refusal.ToResult();
        Patience.Pause(http);
        var reading = http.RequestServices.GetRequiredService<LogReading>();
        return Results.Json(await reading.Read(log, async (_, connection) => new StrayRows(await Find(log, connection, http.RequestAborted)), http.RequestAborted));
    }

    private static async Task<IReadOnlyList<StrayRow>> Find(ISealed log, NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(log.Strays, connection);
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
/// <param name="Id">The case; of a reading, the reading.</param>
/// <param name="Reason">no-leaf, never-handed-out, wrong-count, no-event, other-stream, archived-unsaid, not-archived, no-place or other-columns.</param>
public sealed record StrayRow(long Position, Guid Id, string Reason);
