using System.Text.Json;
using System.Text.Json.Nodes;

namespace Casework.Proof.Entries;

/// <summary>A row as one line of an export. Headers and content are JSON within it.</summary>
public static class RowJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(RecordedRow row) => JsonSerializer.SerializeToUtf8Bytes(
        new Line(row.Leaf, row.Position, row.EventId, row.StreamId, row.Version, row.Type, row.Time.ToUniversalTime(), row.User, row.Correlation, row.Causation,
            row.Headers is null ? null : JsonNode.Parse(row.Headers), JsonNode.Parse(row.Content)!), Options);

    /// <exception cref="FormatException">The line is no event.</exception>
    public static RecordedRow Read(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var row = document.RootElement;
            return new(
                row.GetProperty("leaf").GetInt64(), row.GetProperty("position").GetInt64(), row.GetProperty("eventId").GetGuid(), row.GetProperty("streamId").GetGuid(),
                row.GetProperty("version").GetInt64(), row.GetProperty("type").GetString()!, row.GetProperty("time").GetDateTimeOffset(),
                row.GetProperty("user").GetString(), row.GetProperty("correlation").GetString(), row.GetProperty("causation").GetString(),
                row.GetProperty("headers") is { ValueKind: not JsonValueKind.Null } headers ? headers.GetRawText() : null, row.GetProperty("content").GetRawText());
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new FormatException("A line of the export is no event.", e);
        }
    }

    private sealed record Line(
        long Leaf, long Position, Guid EventId, Guid StreamId, long Version, string Type, DateTimeOffset Time,
        string? User, string? Correlation, string? Causation, JsonNode? Headers, JsonNode Content);
}
