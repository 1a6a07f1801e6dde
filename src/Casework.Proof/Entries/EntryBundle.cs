using System.Buffers.Binary;

namespace Casework.Proof.Entries;

/// <summary>Up to 256 entries in a row, each after its length in two bytes (C2SP tlog-tiles).</summary>
public static class EntryBundle
{
    public static async Task Write(Stream target, byte[] entry, CancellationToken cancellation)
    {
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, checked((ushort)entry.Length));
        await target.WriteAsync(length, cancellation);
        await target.WriteAsync(entry, cancellation);
    }

    /// <exception cref="FormatException">The bundle ends in the middle of an entry.</exception>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Read(ReadOnlyMemory<byte> bundle)
    {
        var entries = new List<ReadOnlyMemory<byte>>(256);
        for (var rest = bundle; rest.Length > 0;)
        {
            if (rest.Length < 2) throw new FormatException("The bundle ends in the middle of a length.");
            var length = BinaryPrimitives.ReadUInt16BigEndian(rest.Span);
            if (rest.Length < 2 + length) throw new FormatException("The bundle ends in the middle of an entry.");
            entries.Add(rest.Slice(2, length));
            rest = rest[(2 + length)..];
        }

        return entries;
    }
}
