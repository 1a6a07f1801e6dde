using System.Buffers;
using System.Text.Json;

namespace Casework.Proof.Entries;

/// <summary>A row as one line of an export. Headers and content are JSON within it.</summary>
public static class RowJson
{
    public static byte[] Write(RecordedRow row)
    {
        var line = new ArrayBufferWriter<byte>(row.Content.Length + 512);
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            json.WriteNumber("leaf", row.Leaf);
            json.WriteNumber("position", row.Position);
            json.WriteString("eventId", row.EventId);
            json.WriteString("streamId", row.StreamId);
            json.WriteNumber("version", row.Version);
            json.WriteString("type", row.Type);
            json.WriteString("time", row.Time.ToUniversalTime());
            json.WriteString("user", row.User);
            json.WriteString("correlation", row.Correlation);
            json.WriteString("causation", row.Causation);
            json.WritePropertyName("headers");
            json.WriteRawValue(row.Headers ?? "null");
            json.WritePropertyName("content");
            json.WriteRawValue(row.Content);
            json.WriteEndObject();
        }

        return line.WrittenSpan.ToArray();
    }

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
}
