namespace Casework.Proof.Tree;

/// <summary>Checks a proof with nothing but roots: the algorithms of RFC 9162 sections 2.1.3.2 and 2.1.4.2.</summary>
public static class ProofCheck
{
    /// <summary>Does this path lead from the leaf at this index to the root of a tree of this size?</summary>
    public static bool Includes(Hash leaf, long index, long size, IReadOnlyList<Hash> path, Hash root)
    {
        if (index < 0 || index >= size) return false;
        var (node, last, hash) = (index, size - 1, leaf);
        foreach (var step in path)
        {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last)
            {
                hash = Hash.Node(step, hash);
                while ((node & 1) == 0 && node != 0) (node, last) = (node >> 1, last >> 1);
            }
            else
            {
                hash = Hash.Node(hash, step);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && hash == root;
    }

    /// <summary>Is the tree of the first size and root the beginning of the second?</summary>
    public static bool Extends(long from, Hash fromRoot, long to, Hash toRoot, IReadOnlyList<Hash> proof)
    {
        if (from == to) return proof.Count == 0 && fromRoot == toRoot;
        if (from < 1 || from > to || proof.Count == 0) return false;
        IEnumerable<Hash> steps = (from & (from - 1)) == 0 ? [fromRoot, .. proof] : proof;
        var (node, last) = (from - 1, to - 1);
        while ((node & 1) == 1) (node, last) = (node >> 1, last >> 1);
        var (old, now) = (steps.First(), steps.First());
        foreach (var step in steps.Skip(1))
        {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last)
            {
                (old, now) = (Hash.Node(step, old), Hash.Node(step, now));
                while ((node & 1) == 0 && node != 0) (node, last) = (node >> 1, last >> 1);
            }
            else
            {
                now = Hash.Node(now, step);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && old == fromRoot && now == toRoot;
    }
}
