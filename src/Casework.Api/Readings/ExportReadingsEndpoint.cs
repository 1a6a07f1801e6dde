using System.Text.Json;
using System.Text.Json.Serialization;
using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Reading;
using Casework.Application.Store;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Casework.Projections.Events;
using Marten;
using Npgsql;
using Wolverine.Http;

namespace Casework.Api.Readings;

/// <summary>
/// The read log in the form of the Dutch standard Logboek Dataverwerkingen: one line of JSON for each reading and each person concerned, none left out.
/// The person is named by the sealed number of the case, which only this system can open, and nobody once its key is destroyed.
/// </summary>
public static class ExportReadingsEndpoint
{
    private const string NdJson = "application/x-ndjson";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    [WolverineGet("/api/v1/readings/export"), Answers(200, MediaType = NdJson)]
    [Asks("from"), Asks("to")]
    public static IResult Get(HttpContext http, IDocumentStore store)
    {
        if (http.Refusal(AllowedRoles.Supervisors) is { } refusal) return refusal.ToResult();
        var given = http.Request.Parameters();
        var (from, to) = (given.Moment("from"), given.Moment("to"));
        if (from > to) given.Fault("to", "out-of-range");
        if (given.Problem is { } problem) return problem.ToResult();
        var settings = http.RequestServices.GetRequiredService<StoreSettings>();
        var register = http.RequestServices.GetRequiredService<ReadLogSettings>().Register;
        Patience.Pause(http);
        return Results.Stream(target => Write(store, Sql(settings.Schema, from, to), register, target, http.RequestAborted), NdJson, "readings.ndjson");
    }

    private static string Sql(string schema, DateTimeOffset? from, DateTimeOffset? to) => $"""
        select d.id, d.data ->> 'traceId', d.data ->> 'part', d.data ->> 'purpose', coalesce(d.data ->> 'startedAt', d.data ->> 'at'), d.data ->> 'at',
            d.data ->> 'role', coalesce(d.data ->> 'organisation', d.data ->> 'desk'), c.id::uuid, coalesce(e.data -> 'bsn', e.data -> 'kvkNumber')::text, e.data ? 'bsn'
        from {schema}.mt_doc_readentry d left join lateral jsonb_array_elements_text(d.data -> 'caseIds') as c(id) on true
        left join {schema}.mt_events e on e.stream_id = c.id::uuid and e.version = 1
        where true{Condition(">=", from)}{Condition("<", to)} order by d.id
        """;

    private static string Condition(string compares, DateTimeOffset? moment) =>
        moment is { } at ? $" and (d.data ->> 'at')::timestamptz {compares} '{at.UtcDateTime:yyyy-MM-ddTHH:mm:ss.ffffffZ}'" : "";

    private static async Task Write(IDocumentStore store, string sql, string register, Stream target, CancellationToken cancellation)
    {
        await using var connection = await store.Connect(cancellation);
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            await target.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(Operation.Of(reader, register), Json), cancellation);
            await target.WriteAsync("\n"u8.ToArray(), cancellation);
        }
    }

    /// <summary>A record of the standard; status 1 is OK: a reading that failed showed nothing, and is not logged.</summary>
    private sealed record Operation(
        string TraceId, string OperationId, int StatusCode, string Name, long StartTime, long EndTime, Attributes Resource, IReadOnlyList<Attribute> Attributes)
    {
        public static Operation Of(NpgsqlDataReader row, string register) => new(
            row.GetString(1), row.GetGuid(0).ToString("N")[16..], 1, row.GetString(2), Milliseconds(row.GetString(4)), Milliseconds(row.GetString(5)),
            new([new("service.name", "casework")]), [.. AttributesOf(row, register).Where(attribute => attribute.Value is not null)]);

        private static IEnumerable<Attribute> AttributesOf(NpgsqlDataReader row, string register)
        {
            yield return new("dpl.core.processing_activity_id", register + row.GetString(3));
            yield return new("dpl.core.data_subject_id", row.IsDBNull(9) ? null : row.GetString(9));
            yield return new("dpl.core.data_subject_id_type", row.IsDBNull(9) ? null : row.GetBoolean(10) ? "BSN" : "KVK");
            yield return new("casework.case_id", row.IsDBNull(8) ? null : row.GetGuid(8).ToString());
            yield return new("casework.reader_role", row.GetString(6));
            yield return new("casework.reader_organisation", row.IsDBNull(7) ? null : row.GetString(7));
        }

        private static long Milliseconds(string time) => DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();
    }

    private sealed record Attributes([property: JsonPropertyName("attributes")] IReadOnlyList<Attribute> Items);

    private sealed record Attribute(string Key, string? Value);
}
