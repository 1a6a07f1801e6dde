using System.Text;
using Casework.Proof.Tree;
using CsCheck;
using Hash = Casework.Proof.Tree.Hash;

namespace Casework.Proof.Tests;

/// <summary>The tree against the definitions of RFC 6962 section 2.1, written out plainly, and against its published example.</summary>
public class TreeTests
{
    private static Hash[] Leaves(int count) => [.. Enumerable.Range(0, count).Select(i => Hash.Leaf(Encoding.UTF8.GetBytes($"entry {i}")))];

    /// <summary>MTH of the RFC, word for word.</summary>
    private static Hash Mth(ReadOnlySpan<Hash> leaves)
    {
        if (leaves.Length == 0) return Hash.Empty;
        if (leaves.Length == 1) return leaves[0];
        var k = 1;
        while (k * 2 < leaves.Length) k *= 2;
        return Hash.Node(Mth(leaves[..k]), Mth(leaves[k..]));
    }

    private static (GrowingTree Tree, Dictionary<(int, long), byte[]> Tiles) Grow(Hash[] leaves)
    {
        var (tree, tiles) = (new GrowingTree(), new Dictionary<(int, long), byte[]>());
        foreach (var leaf in leaves) tree.Append(leaf);
        foreach (var (address, hashes) in tree.TakeFilled()) tiles[(address.Level, address.Index)] = hashes;
        foreach (var (edge, level) in tree.Edge.Select((edge, level) => (edge, level)))
            tiles.TryAdd((level, (tree.Size >> (8 * level)) / 256), edge);
        return (tree, tiles);
    }

    private static TiledTree Read(Dictionary<(int, long), byte[]> tiles) => new(address =>
    {
        var tile = tiles[(address.Level, address.Index)];
        tile.Length.ShouldBeGreaterThanOrEqualTo(address.Width * Hash.Size);
        return ValueTask.FromResult(tile);
    });

    [Fact]
    public void The_root_of_nothing_is_the_hash_of_nothing() =>
        Convert.ToHexStringLower(new GrowingTree().Root.ToArray())
            .ShouldBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    /// <summary>The test vectors of the first implementations of Certificate Transparency.</summary>
    [Fact]
    public void The_published_example_has_the_published_roots()
    {
        string[] inputs = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
        string[] roots =
        [
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        ];
        var tree = new GrowingTree();
        foreach (var (input, root) in inputs.Zip(roots))
        {
            tree.Append(Hash.Leaf(Convert.FromHexString(input)));
            Convert.ToHexStringLower(tree.Root.ToArray()).ShouldBe(root);
        }
    }

    [Theory, InlineData(1), InlineData(255), InlineData(256), InlineData(257), InlineData(511), InlineData(512), InlineData(65_535), InlineData(65_536), InlineData(66_000)]
    public async Task Root_from_the_edge_and_from_the_tiles_are_that_of_the_definition(int size)
    {
        var leaves = Leaves(size);
        var (tree, tiles) = Grow(leaves);
        tree.Root.ShouldBe(Mth(leaves));
        (await Read(tiles).Root(size)).ShouldBe(tree.Root);
    }

    [Fact]
    public void A_stored_edge_grows_on_as_if_it_had_never_been_put_away() =>
        Gen.Select(Gen.Int[0, 700], Gen.Int[0, 700]).Sample((first, second) =>
    {
        var leaves = Leaves(first + second);
        var before = Grow(leaves[..first]).Tree;
        var after = GrowingTree.From(before.Size, before.Edge);
        foreach (var leaf in leaves[first..]) after.Append(leaf);
        return after.Root == Mth(leaves);
    }, iter: 60);

    [Fact]
    public async Task Every_leaf_has_a_path_to_the_root_and_no_other_leaf_has()
    {
        var leaves = Leaves(600);
        foreach (var size in (int[])[1, 2, 3, 7, 256, 257, 600])
        {
            var (tree, tiles) = Grow(leaves[..size]);
            for (var index = 0; index < size; index += size > 20 ? 37 : 1)
            {
                var path = await Read(tiles).Inclusion(index, size);
                ProofCheck.Includes(leaves[index], index, size, path, tree.Root).ShouldBeTrue();
                ProofCheck.Includes(leaves[(index + 1) % 600], index, size, path, tree.Root).ShouldBeFalse();
                ProofCheck.Includes(leaves[index], (index + 1) % size, size, path, tree.Root).ShouldBe(size == 1);
            }
        }
    }

    [Fact]
    public async Task Every_beginning_of_the_tree_is_proved_and_a_changed_one_is_not()
    {
        var leaves = Leaves(530);
        var (tree, tiles) = Grow(leaves);
        for (var from = 1; from <= 530; from += 23)
        {
            var proof = await Read(tiles).Consistency(from, 530);
            ProofCheck.Extends(from, Mth(leaves[..from]), 530, tree.Root, proof).ShouldBeTrue();
            ProofCheck.Extends(from, Hash.Leaf("other"u8), 530, tree.Root, proof).ShouldBeFalse();
        }
    }
}
