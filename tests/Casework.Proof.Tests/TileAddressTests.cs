using Casework.Proof.Tree;

namespace Casework.Proof.Tests;

public class TileAddressTests
{
    [Theory, InlineData(0, "000"), InlineData(67, "067"), InlineData(1_234_067, "x001/x234/067"), InlineData(1000, "x001/000")]
    public void An_index_is_written_in_groups_of_three(long index, string path)
    {
        new TileAddress(0, index).IndexPath.ShouldBe(path);
        TileAddress.Parse(0, path).ShouldBe(new TileAddress(0, index));
    }

    [Fact]
    public void A_partial_tile_names_its_width() => new TileAddress(1, 5, 17).Path.ShouldBe("1/005.p/17");

    [Theory, InlineData(""), InlineData("67"), InlineData("0067"), InlineData("x000/067"), InlineData("001/067"), InlineData("x001/x067"), InlineData("067.p/0"), InlineData("067.p/256"),
     InlineData("067.p/01"), InlineData("067.p/"), InlineData("-67"), InlineData("067.p/1.p/1")]
    public void Any_other_way_of_writing_it_is_no_address(string path) => TileAddress.Parse(0, path).ShouldBeNull();

    /// <summary>The example of the specification.</summary>
    [Fact]
    public void A_tree_of_70000_has_the_tiles_that_the_specification_counts()
    {
        var tiles = TileAddress.Of(70_000).ToList();
        tiles.Count(tile => tile is { Level: 0, Width: 256 }).ShouldBe(273);
        tiles.Where(tile => tile.Width < 256).ShouldBe([new(0, 273, 112), new(1, 1, 17), new(2, 0, 1)]);
        tiles.Count.ShouldBe(277);
    }
}
