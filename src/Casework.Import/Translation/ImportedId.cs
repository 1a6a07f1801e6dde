using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Casework.Import.Translation;

/// <summary>
/// Ids of imported things: UUID version 7 (RFC 9562) of the source's time, the random bits taken from
/// SHA-256(source, trace id, index), so that a second import of the same log arrives at the same ids.
/// </summary>
public static class ImportedId
{
    /// <summary>Index of the case itself.</summary>
    public const int Case = 0;

    /// <summary>Index of the case's only question.</summary>
    public const int Question = -1;

    /// <summary>Index of the end of that question where the source shows none of its own.</summary>
    public const int QuestionEnd = -2;

    /// <summary>Index of the act that stands for the source's event number <paramref name="number"/>, counted from 1.</summary>
    public static int Event(int number) => 3 * number;

    /// <summary>Index of the hand-off that the event shows.</summary>
    public static int HandOffBefore(int number) => 3 * number - 1;

    /// <summary>Index of the reopening that the event shows.</summary>
    public static int ReopeningBefore(int number) => 3 * number - 2;

    /// <summary>Index of the closure behind the last event.</summary>
    public static int ClosureAfter(int number) => 3 * number + 1;

    /// <summary>The same arguments always give the same id; a time before 1970, which version 7 cannot hold, counts as 1970.</summary>
    public static Guid For(string source, string traceId, int index, DateTimeOffset time)
    {
        // Lengths before texts: no two different triples are written the same.
        var name = string.Create(CultureInfo.InvariantCulture, $"{source.Length}:{source},{traceId.Length}:{traceId},{index}");
        Span<byte> bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);
        Span<byte> milliseconds = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(milliseconds, Math.Max(0, time.ToUnixTimeMilliseconds()));
        milliseconds[2..].CopyTo(bytes);
        bytes[6] = (byte)(bytes[6] & 0x0f | 0x70);
        bytes[8] = (byte)(bytes[8] & 0x3f | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
