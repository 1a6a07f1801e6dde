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
    /// <summary>The row is gone.</summary>
    public const string Missing = "missing";

    /// <summary>Microseconds are what the database keeps.</summary>
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    /// <summary>Each thread writes into its own room, which is kept: an entry costs one array, its own.</summary>
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _entry, _canonical;

    /// <summary>
    /// The entry of a row as it stands; where something beside it does not belong, a note of that, which hashes to nothing that the log
    /// knows.
    /// </summary>
    public static byte[] AsItStands(RecordedRow row) =>
        row.Beside?.Fault(row.Type) is { } fault ? Note(row.Leaf, row.Position, fault) : Write(row);

    /// <summary>Stands where an entry cannot: why, and which row it is.</summary>
    public static byte[] Note(long leaf, long position, string fault) => Encoding.UTF8.GetBytes($$"""{"fault":"{{fault}}","leaf":{{leaf}},"position":{{position}}}""");

    /// <summary>The bytes that the leaf is the hash of.</summary>
    public static byte[] Write(RecordedRow row)
    {
        var entry = Empty(ref _entry);
        Text(entry, "{\"causation\":"u8, row.Causation);
        entry.Write(",\"content\":\""u8);
        Hexadecimal(entry, row.Content.Span);
        Text(entry, "\",\"correlation\":"u8, row.Correlation);
        Value(entry, ",\"eventId\":\""u8, row.EventId);
        entry.Write("\",\"headers\":"u8);
        entry.Write(row.Headers is { } headers ? CanonicalJson.Of(headers) : "null"u8);
        Value(entry, ",\"leaf\":"u8, row.Leaf);
        Value(entry, ",\"position\":"u8, row.Position);
        Value(entry, ",\"streamId\":\""u8, row.StreamId);
        Value(entry, "\",\"time\":\""u8, row.Time.UtcDateTime, TimeFormat);
        Text(entry, "\",\"type\":"u8, row.Type);
        Text(entry, ",\"user\":"u8, row.User);
        Value(entry, ",\"version\":"u8, row.Version);
        entry.Write("}"u8);
        return entry.WrittenSpan.ToArray();
    }

    /// <summary>SHA-256 over the canonical form of the content, in lower-case hexadecimal.</summary>
    public static string ContentHash(string content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        HashOf(Encoding.UTF8.GetBytes(content), hash);
        return Convert.ToHexStringLower(hash);
    }

    private static void Hexadecimal(ArrayBufferWriter<byte> entry, ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        HashOf(content, hash);
        Convert.TryToHexStringLower(hash, entry.GetSpan(2 * hash.Length), out var written);
        entry.Advance(written);
    }

    private static void HashOf(ReadOnlySpan<byte> content, Span<byte> hash)
    {
        var canonical = Empty(ref _canonical);
        CanonicalJson.Write(content, canonical);
        SHA256.HashData(canonical.WrittenSpan, hash);
    }

    private static ArrayBufferWriter<byte> Empty(ref ArrayBufferWriter<byte>? kept)
    {
        kept ??= new(1024);
        kept.ResetWrittenCount();
        return kept;
    }

    private static void Value<T>(
        ArrayBufferWriter<byte> entry, ReadOnlySpan<byte> before, T value, string format = "") where T : IUtf8SpanFormattable
    {
        entry.Write(before);
        value.TryFormat(entry.GetSpan(64), out var written, format, CultureInfo.InvariantCulture);
        entry.Advance(written);
    }

    private static void Text(ArrayBufferWriter<byte> entry, ReadOnlySpan<byte> before, string? value)
    {
        entry.Write(before);
        if (value is null) entry.Write("null"u8);
        else if (!IsPlain(value)) entry.Write(CanonicalJson.Of(JsonSerializer.Serialize(value)));
        else
        {
            entry.Write("\""u8);
            Encoding.UTF8.GetBytes(value, entry);
            entry.Write("\""u8);
        }
    }

    private static bool IsPlain(string value)
    {
        foreach (var c in value)
            if (c is < ' ' or '"' or '\\' or > '~') return false;
        return true;
    }
}
