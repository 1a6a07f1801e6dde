using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Casework.Proof.Tree;

namespace Casework.Proof.Entries;

/// <summary>
/// What the log holds of an event: the envelope of its row and the SHA-256 of its content, as canonical JSON (RFC 8785).
/// Small, and without the content, so it may outlive what it proves.
/// </summary>
public static class LogEntry
{
    /// <summary>Microseconds are what the database keeps.</summary>
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    public static Hash LeafOf(RecordedRow row) => Hash.Leaf(Write(row));

    /// <summary>The bytes that the leaf is the hash of.</summary>
    public static byte[] Write(RecordedRow row)
    {
        var entry = new ArrayBufferWriter<byte>(512);
        Text(entry, "{\"causation\":", row.Causation);
        Text(entry, ",\"content\":", ContentHash(row.Content));
        Text(entry, ",\"correlation\":", row.Correlation);
        Text(entry, ",\"eventId\":", row.EventId.ToString());
        Raw(entry, ",\"headers\":");
        if (row.Headers is { } headers) Canonical(headers, entry);
        else Raw(entry, "null");
        Raw(entry, string.Create(CultureInfo.InvariantCulture, $",\"leaf\":{row.Leaf},\"position\":{row.Position}"));
        Text(entry, ",\"streamId\":", row.StreamId.ToString());
        Text(entry, ",\"time\":", row.Time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));
        Text(entry, ",\"type\":", row.Type);
        Text(entry, ",\"user\":", row.User);
        Raw(entry, string.Create(CultureInfo.InvariantCulture, $",\"version\":{row.Version}}}"));
        return entry.WrittenSpan.ToArray();
    }

    /// <summary>SHA-256 over the canonical form of the content, in lower-case hexadecimal.</summary>
    public static string ContentHash(string content)
    {
        var canonical = new ArrayBufferWriter<byte>(content.Length);
        Canonical(content, canonical);
        return Convert.ToHexStringLower(SHA256.HashData(canonical.WrittenSpan));
    }

    private static void Canonical(string json, IBufferWriter<byte> target) => CanonicalJson.Write(Encoding.UTF8.GetBytes(json), target);

    private static void Text(IBufferWriter<byte> target, string before, string? value)
    {
        Raw(target, before);
        if (value is null) Raw(target, "null");
        else if (IsPlain(value)) Raw(target, $"\"{value}\"");
        else Canonical(JsonSerializer.Serialize(value), target);
    }

    private static bool IsPlain(string value)
    {
        foreach (var c in value)
            if (c is < ' ' or '"' or '\\' or > '~') return false;
        return true;
    }

    private static void Raw(IBufferWriter<byte> target, string text) => Encoding.UTF8.GetBytes(text, target);
}
