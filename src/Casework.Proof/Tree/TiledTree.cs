using System.Numerics;

namespace Casework.Proof.Tree;

/// <summary>
/// A Merkle tree read from its tiles, which are fetched when a hash of theirs is needed. Roots and proofs are those of RFC 6962 section
/// 2.1.
/// </summary>
/// <param name="tile">Fetches the hashes of a tile; at least as many as the address is wide.</param>
public sealed class TiledTree(Func<TileAddress, ValueTask<byte[]>> tile)
{
    private readonly Dictionary<TileAddress, byte[]> _fetched = [];

    public ValueTask<Hash> Root(long size) => size == 0 ? ValueTask.FromResult(Hash.Empty) : Subtree(0, size, size);

    /// <summary>The hashes that lead from a leaf to the root, from below upwards (PATH of RFC 6962 2.1.1).</summary>
    public async ValueTask<IReadOnlyList<Hash>> Inclusion(long leaf, long size)
    {
        if (leaf < 0 || leaf >= size) throw new ArgumentOutOfRangeException(nameof(leaf), "The leaf is not in the tree.");
        var path = new List<Hash>();
        for (var (start, end) = (0L, size); end - start > 1;)
        {
            var middle = start + Split(end - start);
            if (leaf < middle) (path, end) = ([.. path, await Subtree(middle, end, size)], middle);
            else (path, start) = ([.. path, await Subtree(start, middle, size)], middle);
        }

        path.Reverse();
        return path;
    }

    /// <summary>
    /// The hashes that show that the tree of the first size is the beginning of the tree of the second (PROOF of RFC 6962 2.1.2).
    /// </summary>
    public async ValueTask<IReadOnlyList<Hash>> Consistency(long from, long to)
    {
        if (from < 1 || from > to)
            throw new ArgumentOutOfRangeException(nameof(from), "The first tree has at least one leaf and is no larger than the second.");
        var proof = new List<Hash>();
        var (start, end, whole) = (0L, to, true);
        while (from < end)
        {
            var middle = start + Split(end - start);
            if (from <= middle) (proof, end) = ([.. proof, await Subtree(middle, end, to)], middle);
            else (proof, start, whole) = ([.. proof, await Subtree(start, middle, to)], middle, false);
        }

        if (!whole) proof.Add(await Subtree(start, end, to));
        proof.Reverse();
        return proof;
    }

    /// <summary>The largest power of two below this number of leaves.</summary>
    internal static long Split(long leaves) => 1L << (BitOperations.Log2((ulong)leaves - 1));

    /// <summary>The hash over the leaves from start up to end, in a tree of this size.</summary>
    private async ValueTask<Hash> Subtree(long start, long end, long size)
    {
        var leaves = end - start;
        if (!BitOperations.IsPow2(leaves))
        {
            var middle = start + Split(leaves);
            return Hash.Node(await Subtree(start, middle, size), await Subtree(middle, end, size));
        }

        var height = BitOperations.Log2((ulong)leaves);
        var (level, inTile) = (height / 8, 1 << (height % 8));
        var first = start >> (8 * level);
        var hashes = await Fetch(level, first / TileAddress.Full, size);
        return Perfect(hashes, (int)(first % TileAddress.Full), inTile);
    }

    private async ValueTask<byte[]> Fetch(int level, long index, long size)
    {
        var width = (int)Math.Min(TileAddress.Full, (size >> (8 * level)) - index * TileAddress.Full);
        var address = new TileAddress(level, index, width);
        if (_fetched.TryGetValue(address, out var known)) return known;
        return _fetched[address] = await tile(address);
    }

    private static Hash Perfect(byte[] hashes, int start, int count) =>
        count == 1 ? Hash.Read(hashes.AsSpan(start * Hash.Size, Hash.Size))
        : Hash.Node(Perfect(hashes, start, count / 2), Perfect(hashes, start + count / 2, count / 2));
}
