using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Casework.Proof.Entries;

/// <summary>
/// JSON in the one form of RFC 8785 (JCS): keys sorted, no white space, as few escapes as possible. Stored events hold no numbers
/// but integers; any other number, which only somebody's change can have put there, is written as it stands.
/// </summary>
public static class CanonicalJson
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static void Write(ReadOnlyMemory<byte> json, IBufferWriter<byte> target)
    {
        using var document = JsonDocument.Parse(json, Strict);
        Write(document.RootElement, target);
    }

    public static byte[] Of(string json)
    {
        var written = new ArrayBufferWriter<byte>(json.Length);
        Write(Encoding.UTF8.GetBytes(json), written);
        return written.WrittenSpan.ToArray();
    }

    private static void Write(JsonElement element, IBufferWriter<byte> target)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(element, target);
                break;
            case JsonValueKind.Array:
                WriteArray(element, target);
                break;
            case JsonValueKind.String:
                WriteString(JsonMarshal.GetRawUtf8Value(element)[1..^1], element, target);
                break;
            default:
                target.Write(JsonMarshal.GetRawUtf8Value(element));
                break;
        }
    }

    private static void WriteObject(JsonElement element, IBufferWriter<byte> target)
    {
        var count = element.GetPropertyCount();
        var properties = ArrayPool<JsonProperty>.Shared.Rent(count);
        try
        {
            var filled = 0;
            foreach (var property in element.EnumerateObject()) properties[filled++] = property;
            properties.AsSpan(0, count).Sort(ArePlain(properties.AsSpan(0, count)) ? ByBytes : ByName);
            for (var i = 0; i < count; i++)
            {
                target.Write(i == 0 ? "{"u8 : ","u8);
                WriteName(properties[i], target);
                target.Write(":"u8);
                Write(properties[i].Value, target);
            }

            target.Write(count == 0 ? "{}"u8 : "}"u8);
        }
        finally
        {
            ArrayPool<JsonProperty>.Shared.Return(properties, clearArray: true);
        }
    }

    private static void WriteArray(JsonElement element, IBufferWriter<byte> target)
    {
        target.Write("["u8);
        var first = true;
        foreach (var item in element.EnumerateArray())
        {
            if (!first) target.Write(","u8);
            first = false;
            Write(item, target);
        }

        target.Write("]"u8);
    }

    /// <summary>By UTF-16 code units, as the RFC orders.</summary>
    private static readonly Comparison<JsonProperty> ByName = (one, other) => string.CompareOrdinal(one.Name, other.Name);

    /// <summary>The same, faster, for names that are plain.</summary>
    private static readonly Comparison<JsonProperty> ByBytes = (one, other) =>
        JsonMarshal.GetRawUtf8PropertyName(one).SequenceCompareTo(JsonMarshal.GetRawUtf8PropertyName(other));

    private static bool ArePlain(ReadOnlySpan<JsonProperty> properties)
    {
        foreach (var property in properties)
        {
            var name = JsonMarshal.GetRawUtf8PropertyName(property);
            if (!Ascii.IsValid(name) || name.Contains((byte)'\\')) return false;
        }

        return true;
    }

    private static void WriteName(JsonProperty property, IBufferWriter<byte> target)
    {
        var raw = JsonMarshal.GetRawUtf8PropertyName(property);
        if (raw.Contains((byte)'\\')) WriteEscaped(property.Name, target);
        else WriteRaw(raw, target);
    }

    private static void WriteString(ReadOnlySpan<byte> raw, JsonElement element, IBufferWriter<byte> target)
    {
        if (raw.Contains((byte)'\\')) WriteEscaped(element.GetString()!, target);
        else WriteRaw(raw, target);
    }

    private static void WriteRaw(ReadOnlySpan<byte> raw, IBufferWriter<byte> target)
    {
        var room = target.GetSpan(raw.Length + 2);
        room[0] = (byte)'"';
        raw.CopyTo(room[1..]);
        room[raw.Length + 1] = (byte)'"';
        target.Advance(raw.Length + 2);
    }

    private static void WriteEscaped(string text, IBufferWriter<byte> target)
    {
        var escaped = new StringBuilder("\"");
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '"' => "\\\"",
                '\\' => @"\\",
                '\b' => @"\b",
                '\f' => @"\f",
                '\n' => @"\n",
                '\r' => @"\r",
                '\t' => @"\t",
                < ' ' => $@"\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }

        target.Write(Encoding.UTF8.GetBytes(escaped.Append('"').ToString()));
    }
}
