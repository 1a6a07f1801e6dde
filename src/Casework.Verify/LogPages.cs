using Casework.Proof.Tree;

namespace Casework.Verify;

/// <summary>The leaves of a log, a tile at a time, with a few fetched ahead.</summary>
internal static class LogPages
{
    private const int Ahead = 8;

    public static async IAsyncEnumerable<(
        TileAddress Address, byte[] Hashes, IReadOnlyList<ReadOnlyMemory<byte>?> Entries)> Of(ILogSource source, long size)
    {
        var coming = new Queue<Task<(TileAddress, byte[], IReadOnlyList<ReadOnlyMemory<byte>?>)>>();
        foreach (var address in TileAddress.Of(size).TakeWhile(tile => tile.Level == 0))
        {
            coming.Enqueue(Fetch(source, address));
            if (coming.Count > Ahead) yield return await coming.Dequeue();
        }

        while (coming.TryDequeue(out var next)) yield return await next;
    }

    private static async Task<(TileAddress, byte[], IReadOnlyList<ReadOnlyMemory<byte>?>)> Fetch(ILogSource source, TileAddress address)
    {
        var (tile, bundle) = (source.Tile(address), source.Entries(address));
        var (hashes, entries) = (await tile, await bundle);
        if (hashes.Length != address.Width * Hash.Size)
            throw new BrokenLogException($"Tile {address.Path} has {hashes.Length / Hash.Size} hashes.");
        if (entries.Count != address.Width) throw new BrokenLogException($"The entries of tile {address.Path} are {entries.Count}.");
        return (address, hashes, entries);
    }
}
