using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Casework.Proof.Entries;

/// <summary>
/// What the log holds of an event: the envelope of its row and the SHA-256 of its content, as canonical JSON (RFC 8785).
/// Small, and without the content, so it may outlive what it proves.
/// </summary>
public static class LogEntry
{
    /// <summary>Microseconds are what the database keeps.</summary>
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    /// <summary>The bytes that the leaf is the hash of.</summary>
    public static byte[] Write(RecordedRow row)
    {
        var entry = new StringBuilder(512);
        Text(entry, "{\"causation\":", row.Causation);
        Text(entry, ",\"content\":", ContentHash(row.Content));
        Text(entry, ",\"correlation\":", row.Correlation);
        entry.Append(",\"eventId\":\"").Append(row.EventId).Append("\",\"headers\":").Append(row.Headers is { } headers ? Canonical(headers) : "null");
        entry.Append(CultureInfo.InvariantCulture, $",\"leaf\":{row.Leaf},\"position\":{row.Position},\"streamId\":\"{row.StreamId}\"");
        entry.Append(",\"time\":\"").Append(row.Time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture)).Append('"');
        Text(entry, ",\"type\":", row.Type);
        Text(entry, ",\"user\":", row.User);
        return Encoding.UTF8.GetBytes(entry.Append(CultureInfo.InvariantCulture, $",\"version\":{row.Version}}}").ToString());
    }

    /// <summary>SHA-256 over the canonical form of the content, in lower-case hexadecimal.</summary>
    public static string ContentHash(string content)
    {
        var canonical = new ArrayBufferWriter<byte>(content.Length);
        CanonicalJson.Write(Encoding.UTF8.GetBytes(content), canonical);
        return Convert.ToHexStringLower(SHA256.HashData(canonical.WrittenSpan));
    }

    private static string Canonical(string json) => Encoding.UTF8.GetString(CanonicalJson.Of(json));

    private static void Text(StringBuilder entry, string before, string? value)
    {
        entry.Append(before);
        if (value is null) entry.Append("null");
        else if (IsPlain(value)) entry.Append('"').Append(value).Append('"');
        else entry.Append(Canonical(JsonSerializer.Serialize(value)));
    }

    private static bool IsPlain(string value)
    {
        foreach (var c in value)
            if (c is < ' ' or '"' or '\\' or > '~') return false;
        return true;
    }
}
