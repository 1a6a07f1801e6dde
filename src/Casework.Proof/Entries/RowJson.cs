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
            var read = JsonSerializer.Deserialize<Line>(line, Options) ?? throw new FormatException("A line of the export is empty.");
            return new(read.Leaf, read.Position, read.EventId, read.StreamId, read.Version, read.Type, read.Time, read.User, read.Correlation, read.Causation,
                read.Headers?.ToJsonString(Options), read.Content.ToJsonString(Options));
        }
        catch (JsonException e)
        {
            throw new FormatException("A line of the export is no event.", e);
        }
    }

    private sealed record Line(
        long Leaf, long Position, Guid EventId, Guid StreamId, long Version, string Type, DateTimeOffset Time,
        string? User, string? Correlation, string? Causation, JsonNode? Headers, JsonNode Content);
}
