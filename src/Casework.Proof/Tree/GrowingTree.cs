namespace Casework.Proof.Tree;

/// <summary>
/// The right edge of a Merkle tree, which is all one needs to let it grow and to know its root: for each level the hashes of its last tile.
/// Made of the tiles that C2SP tlog-tiles serves; the root is that of RFC 6962.
/// </summary>
public sealed class GrowingTree
{
    private readonly List<List<Hash>> _edge = [];
    private readonly List<(TileAddress, byte[])> _filled = [];

    public long Size { get; private set; }

    /// <summary>An edge that was stored, from level 0 up: each the bytes of the last tile, empty where the level is full.</summary>
    public static GrowingTree From(long size, IReadOnlyList<byte[]> edge)
    {
        var tree = new GrowingTree { Size = size };
        tree._edge.AddRange(edge.Select(tile => Hash.ReadAll(tile).ToList()));
        return tree;
    }

    public void Append(Hash leaf)
    {
        Push(0, Size, leaf);
        Size++;
    }

    /// <summary>The tiles that became full since the last call, in the order in which they did.</summary>
    public IReadOnlyList<(TileAddress Address, byte[] Hashes)> TakeFilled()
    {
        (TileAddress, byte[])[] filled = [.. _filled];
        _filled.Clear();
        return filled;
    }

    /// <summary>The last, partial tile of each level; empty where the level ends with a full tile.</summary>
    public IReadOnlyList<byte[]> Edge => [.. _edge.Select(Bytes)];

    /// <summary>The Merkle tree hash of all leaves so far.</summary>
    public Hash Root
    {
        get
        {
            Hash? root = null;
            foreach (var level in _edge)
                foreach (var peak in Peaks(level))
                    root = root is { } right ? Hash.Node(peak, right) : peak;
            return root ?? Hash.Empty;
        }
    }

    private void Push(int level, long position, Hash hash)
    {
        if (level == _edge.Count) _edge.Add([]);
        var tile = _edge[level];
        tile.Add(hash);
        if (tile.Count < TileAddress.Full) return;
        _filled.Add((new(level, position / TileAddress.Full), Bytes(tile)));
        var whole = Perfect(tile, 0, tile.Count);
        tile.Clear();
        Push(level + 1, position / TileAddress.Full, whole);
    }

    /// <summary>
    /// A row of hashes as perfect trees, the smallest and rightmost first: 6 hashes are a tree of 2 and, left of it, one of 4.
    /// </summary>
    private static IEnumerable<Hash> Peaks(List<Hash> hashes)
    {
        for (var (end, bit) = (hashes.Count, 1); end > 0; bit <<= 1)
        {
            if ((end & bit) == 0) continue;
            yield return Perfect(hashes, end - bit, bit);
            end -= bit;
        }
    }

    private static Hash Perfect(List<Hash> hashes, int start, int count) =>
        count == 1 ? hashes[start] : Hash.Node(Perfect(hashes, start, count / 2), Perfect(hashes, start + count / 2, count / 2));

    private static byte[] Bytes(List<Hash> hashes)
    {
        var bytes = new byte[hashes.Count * Hash.Size];
        for (var i = 0; i < hashes.Count; i++) hashes[i].Write(bytes.AsSpan(i * Hash.Size));
        return bytes;
    }
}
