using System.Globalization;

namespace Casework.Proof.Tree;

/// <summary>Where a tile stands: its level, its index in that level, and how many of its 256 hashes exist (C2SP tlog-tiles).</summary>
public readonly record struct TileAddress(int Level, long Index, int Width = TileAddress.Full)
{
    public const int Full = 256;

    /// <summary>All tiles of a tree of this size, level by level.</summary>
    public static IEnumerable<TileAddress> Of(long treeSize)
    {
        for (var (level, hashes) = (0, treeSize); hashes > 0; level++, hashes /= Full)
        {
            for (long index = 0; index < hashes / Full; index++) yield return new(level, index);
            if (hashes % Full > 0) yield return new(level, hashes / Full, (int)(hashes % Full));
        }
    }

    /// <summary>The path below tile/: 1234067 is x001/x234/067, and a partial tile ends in .p/ and its width.</summary>
    public string Path => $"{Level}/{IndexPath}";

    /// <summary>As <see cref="Path"/>, without the level: entry bundles stand beside the tiles of level 0.</summary>
    public string IndexPath
    {
        get
        {
            var last = (Index % 1000).ToString("000", CultureInfo.InvariantCulture);
            for (var rest = Index / 1000; rest > 0; rest /= 1000) last = $"x{rest % 1000:000}/{last}";
            return Width == Full ? last : $"{last}.p/{Width}";
        }
    }

    /// <summary>Reads an index path; null when it is not written in the one way that the specification knows.</summary>
    public static TileAddress? Parse(int level, string indexPath)
    {
        var (path, width) = indexPath.Split(".p/") switch
        {
            [var whole] => (whole, Full),
            [var part, var digits] when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var w)
                && w is > 0 and < Full => (part, w),
            _ => ("", 0),
        };
        var digitsOnly = path.Replace("/", "").Replace("x", "");
        if (width == 0 || !long.TryParse(digitsOnly, NumberStyles.None, CultureInfo.InvariantCulture, out var index)) return null;
        var address = new TileAddress(level, index, width);
        return address.IndexPath == indexPath ? address : null;
    }
}
