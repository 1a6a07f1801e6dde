using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Casework.Proof.Entries;

/// <summary>
/// JSON in the one form of RFC 8785 (JCS): keys sorted, no white space, as few escapes as possible. Stored events hold no numbers
/// but integers; any other number, which only somebody's change can have put there, is written as it stands.
/// Values are passed on as slices of the text: nothing is built of it.
/// </summary>
public static class CanonicalJson
{
    /// <exception cref="JsonException">The text is no JSON, or a name stands twice in an object.</exception>
    public static void Write(ReadOnlySpan<byte> json, IBufferWriter<byte> target)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read()) throw new JsonException("No value.");
        WriteValue(ref reader, json, target);
        // Throws when anything but white space follows.
        reader.Read();
    }

    public static byte[] Of(string json)
    {
        var written = new ArrayBufferWriter<byte>(json.Length + 16);
        Write(Encoding.UTF8.GetBytes(json), written);
        return written.WrittenSpan.ToArray();
    }

    /// <summary>Goes to the end of the value that begins here, and tells where it lies.</summary>
    private static Range Pass(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return start..(int)reader.BytesConsumed;
    }

    /// <summary>The value at which the reader stands; it goes to its end.</summary>
    private static void WriteValue(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, IBufferWriter<byte> target)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                WriteObject(ref reader, json, target);
                break;
            case JsonTokenType.StartArray:
                WriteArray(ref reader, json, target);
                break;
            case JsonTokenType.String:
                WriteString(json[Pass(ref reader)], target);
                break;
            default:
                target.Write(json[Pass(ref reader)]);
                break;
        }
    }

    /// <summary>A value of a field, once its place among the others is known.</summary>
    private static void WriteValue(ReadOnlySpan<byte> value, IBufferWriter<byte> target)
    {
        if (value[0] is (byte)'{' or (byte)'[') Write(value, target);
        else if (value[0] == '"') WriteString(value, target);
        else target.Write(value);
    }

    private static void WriteObject(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, IBufferWriter<byte> target)
    {
        var fields = new Fields();
        try
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = (int)reader.TokenStartIndex..(int)(reader.TokenStartIndex + reader.ValueSpan.Length + 2);
                reader.Read();
                fields.Insert(json, name, Pass(ref reader));
            }

            target.Write("{"u8);
            for (var at = 0; at < fields.Count; at++)
            {
                if (at > 0) target.Write(","u8);
                WriteString(json[fields[at].Name], target);
                target.Write(":"u8);
                WriteValue(json[fields[at].Value], target);
            }

            target.Write("}"u8);
        }
        finally
        {
            fields.Return();
        }
    }

    private static void WriteArray(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, IBufferWriter<byte> target)
    {
        target.Write("["u8);
        for (var first = true; reader.Read() && reader.TokenType != JsonTokenType.EndArray; first = false)
        {
            if (!first) target.Write(","u8);
            WriteValue(ref reader, json, target);
        }

        target.Write("]"u8);
    }

    /// <summary>A string or a name, in its quotes.</summary>
    private static void WriteString(ReadOnlySpan<byte> quoted, IBufferWriter<byte> target)
    {
        if (quoted.Contains((byte)'\\')) WriteEscaped(Text(quoted), target);
        else target.Write(quoted);
    }

    private static string Text(ReadOnlySpan<byte> quoted)
    {
        var reader = new Utf8JsonReader(quoted);
        reader.Read();
        return reader.GetString()!;
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

    /// <summary>The fields of one object, kept in order as they come: where name and value lie.</summary>
    private struct Fields()
    {
        private (Range Name, Range Value)[] _all = ArrayPool<(Range, Range)>.Shared.Rent(16);

        public int Count { get; private set; }

        public readonly (Range Name, Range Value) this[int at] => _all[at];

        public void Insert(ReadOnlySpan<byte> json, Range name, Range value)
        {
            if (Count == _all.Length) Grow();
            var at = Count;
            for (; at > 0 && Compare(json[_all[at - 1].Name], json[name]) is var order and >= 0; at--)
            {
                if (order == 0) throw new JsonException("A name stands twice.");
                _all[at] = _all[at - 1];
            }

            _all[at] = (name, value);
            Count++;
        }

        public readonly void Return() => ArrayPool<(Range, Range)>.Shared.Return(_all);

        private void Grow()
        {
            var more = ArrayPool<(Range, Range)>.Shared.Rent(_all.Length * 2);
            _all.CopyTo(more, 0);
            Return();
            _all = more;
        }

        /// <summary>By UTF-16 code units, as the RFC orders; bytes give the same order for names that are plain.</summary>
        private static int Compare(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other) => IsPlain(one) && IsPlain(other)
            ? one[1..^1].SequenceCompareTo(other[1..^1])
            : string.CompareOrdinal(Text(one), Text(other));

        private static bool IsPlain(ReadOnlySpan<byte> name) => Ascii.IsValid(name) && !name.Contains((byte)'\\');
    }
}
