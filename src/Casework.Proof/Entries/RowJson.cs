using System.Buffers;
using System.Text;
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
            json.WriteRawValue(row.Content.Span);
            if (row.Beside is { } beside) Write(json, beside);
            json.WriteEndObject();
        }

        return line.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, BesideTheSeal beside)
    {
        json.WriteStartObject("beside");
        json.WriteString("class", beside.Class);
        json.WriteBoolean("hasBinary", beside.HasBinary);
        json.WriteString("tenant", beside.Tenant);
        json.WriteBoolean("archived", beside.Archived);
        json.WriteEndObject();
    }

    /// <exception cref="FormatException">The line is no event.</exception>
    public static RecordedRow Read(ReadOnlySpan<byte> line)
    {
        try
        {
            return Fields(line);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new FormatException("A line of the export is no event.", e);
        }
    }

    /// <summary>
    /// In one pass, in whatever order the fields stand; what is missing is found by its absence, what is unknown is passed over.
    /// </summary>
    private static RecordedRow Fields(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line);
        (long? leaf, long? position, long? version, Guid? eventId, Guid? streamId) = (null, null, null, null, null);
        (string? type, string? user, string? correlation, string? causation, string? headers, byte[]? content, DateTimeOffset? time) = (null, null, null, null, null, null, null);
        BesideTheSeal? beside = null;
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject) throw new FormatException("No object.");
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = Field(ref json);
            json.Read();
            switch (name)
            {
                case 'l': leaf = json.GetInt64(); break;
                case 'p': position = json.GetInt64(); break;
                case 'v': version = json.GetInt64(); break;
                case 'e': eventId = json.GetGuid(); break;
                case 's': streamId = json.GetGuid(); break;
                case 't': type = json.GetString(); break;
                case 'm': time = json.GetDateTimeOffset(); break;
                case 'u': user = json.GetString(); break;
                case 'r': correlation = json.GetString(); break;
                case 'a': causation = json.GetString(); break;
                case 'h': headers = json.TokenType == JsonTokenType.Null ? null : Encoding.UTF8.GetString(Raw(ref json, line)); break;
                case 'c': content = Raw(ref json, line).ToArray(); break;
                case 'b': beside = Beside(ref json); break;
                default: json.Skip(); break;
            }
        }

        if (json.Read() || leaf is null || position is null || version is null || eventId is null || streamId is null || time is null) throw new FormatException("A field is missing.");
        return new(leaf.Value, position.Value, eventId.Value, streamId.Value, version.Value, type ?? throw new FormatException("No type."), time.Value,
            user, correlation, causation, headers, content ?? throw new FormatException("No content."), beside);
    }

    private static BesideTheSeal Beside(ref Utf8JsonReader json)
    {
        (string? name, string? tenant, bool? hasBinary, bool? archived) = (null, null, null, null);
        if (json.TokenType != JsonTokenType.StartObject) throw new FormatException("No object.");
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var (isClass, isTenant, isArchived) = (json.ValueTextEquals("class"u8), json.ValueTextEquals("tenant"u8), json.ValueTextEquals("archived"u8));
            json.Read();
            if (isClass) name = json.GetString();
            else if (isTenant) tenant = json.GetString();
            else if (isArchived) archived = json.GetBoolean();
            else hasBinary = json.GetBoolean();
        }

        if (name is null || tenant is null || hasBinary is null || archived is null) throw new FormatException("A field is missing.");
        return new(name, hasBinary.Value, tenant, archived.Value);
    }

    private static char Field(ref Utf8JsonReader json) =>
        json.ValueTextEquals("leaf"u8) ? 'l' : json.ValueTextEquals("position"u8) ? 'p' : json.ValueTextEquals("eventId"u8) ? 'e'
        : json.ValueTextEquals("streamId"u8) ? 's' : json.ValueTextEquals("version"u8) ? 'v' : json.ValueTextEquals("type"u8) ? 't'
        : json.ValueTextEquals("time"u8) ? 'm' : json.ValueTextEquals("user"u8) ? 'u' : json.ValueTextEquals("correlation"u8) ? 'r'
        : json.ValueTextEquals("causation"u8) ? 'a' : json.ValueTextEquals("headers"u8) ? 'h' : json.ValueTextEquals("content"u8) ? 'c'
        : json.ValueTextEquals("beside"u8) ? 'b' : '?';

    private static ReadOnlySpan<byte> Raw(ref Utf8JsonReader json, ReadOnlySpan<byte> line)
    {
        var start = (int)json.TokenStartIndex;
        json.Skip();
        return line[start..(int)json.BytesConsumed];
    }
}
