using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Reading;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Casework.Sealing.Logs;
using Npgsql;
using Wolverine.Http;

namespace Casework.Api.Audit;

/// <summary>
/// Samples across cases, by facts of their histories: every event of a kind (has), in a time, by an author, of cases in which something did not come
/// before it (lacks) or that somebody read (readBy). In the order in which they were recorded.
/// </summary>
public static class FindEventsEndpoint
{
    [WolverineGet("/api/v1/audit/events"), Answers(200, typeof(PageOf<FoundEvent>))]
    [Asks("has", Description = "A kind of event, with or without a fact: question-decided or question-decided:outcome=refused.")]
    [Asks("lacks", Description = "A kind of event, with or without a fact, that did not come before it in the case.")]
    [Asks("author"), Asks("readBy"), Asks("from"), Asks("to"), Asks("limit", typeof(int)), Asks("cursor")]
    public static async Task<IResult> Get(HttpContext http)
    {
        if (http.Refusal(AllowedRoles.Auditors) is { } refusal) return refusal.ToResult();
        var given = http.Request.Parameters();
        var (limit, after) = (given.Limit(), given.NumberCursor() ?? 0);
        var wanted = EventsWanted.Of(given);
        if (given.Problem is { } problem) return problem.ToResult();

        var log = http.RequestServices.GetRequiredService<LogReading>();
        var found = await log.Read(log.Events, (_, connection) => Find(wanted.Sql(log.Events, connection, after, limit + 1), http.RequestAborted), http.RequestAborted);
        var items = found.Take(limit).ToArray();
        await http.RequestServices.GetRequiredService<ReadLog>().Write(http.Caller(AllowedRoles.Auditors), "event-search", [.. items.Select(item => item.CaseId).Distinct()]);
        return Results.Json(new Page(items, found.Count > limit ? QueryParameters.Opaque(items[^1].Position.ToString()) : null, null));
    }

    private static async Task<List<FoundEvent>> Find(NpgsqlCommand query, CancellationToken cancellation)
    {
        await using var command = query;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var found = new List<FoundEvent>();
        while (await reader.ReadAsync(cancellation))
        {
            found.Add(new(
                reader.GetGuid(0), reader.IsDBNull(1) ? "" : reader.GetString(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetString(4),
                reader.IsDBNull(5) ? "" : reader.GetString(5), reader.GetFieldValue<DateTimeOffset>(6)));
        }

        return found;
    }
}

/// <summary>One event that was found.</summary>
/// <param name="Version">Its place in the case: the case file as it was then is at state?version=.</param>
/// <param name="Position">Its place in the order of all events.</param>
public sealed record FoundEvent(Guid CaseId, string CaseNumber, long Version, long Position, string Type, string AuthorId, DateTimeOffset RecordedAt);
