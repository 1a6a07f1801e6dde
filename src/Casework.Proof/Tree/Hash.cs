using System.Security.Cryptography;

namespace Casework.Proof.Tree;

/// <summary>A node of a Merkle tree: 32 bytes of SHA-256, with leaves and inner nodes kept apart (RFC 6962 section 2.1).</summary>
public readonly record struct Hash(UInt128 High, UInt128 Low)
{
    public const int Size = 32;

    /// <summary>The root of a tree without leaves.</summary>
    public static Hash Empty { get; } = Of([]);

    public static Hash Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[Size];
        SHA256.HashData(content, hash);
        return Read(hash);
    }

    /// <summary>The leaf of an entry.</summary>
    public static Hash Leaf(ReadOnlySpan<byte> entry)
    {
        Span<byte> whole = entry.Length < 2048 ? stackalloc byte[entry.Length + 1] : new byte[entry.Length + 1];
        whole[0] = 0;
        entry.CopyTo(whole[1..]);
        return Of(whole);
    }

    public static Hash Node(Hash left, Hash right)
    {
        Span<byte> both = stackalloc byte[1 + 2 * Size];
        both[0] = 1;
        left.Write(both[1..]);
        right.Write(both[(1 + Size)..]);
        return Of(both);
    }

    public static Hash Read(ReadOnlySpan<byte> bytes) => new(
        System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes),
        System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes[16..]));

    public static IEnumerable<Hash> ReadAll(byte[] tile) =>
        Enumerable.Range(0, tile.Length / Size).Select(i => Read(tile.AsSpan(i * Size, Size)));

    public static Hash Parse(string base64) =>
        Convert.FromBase64String(base64) is { Length: Size } bytes
            ? Read(bytes)
            : throw new FormatException("A hash is 32 bytes in base64.");

    public void Write(Span<byte> target)
    {
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(target, High);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(target[16..], Low);
    }

    public byte[] ToArray()
    {
        var bytes = new byte[Size];
        Write(bytes);
        return bytes;
    }

    /// <summary>In base64, as checkpoints and proofs write it.</summary>
    public override string ToString() => Convert.ToBase64String(ToArray());
}
