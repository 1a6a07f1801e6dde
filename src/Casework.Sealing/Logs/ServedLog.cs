using Casework.Proof.Tree;

namespace Casework.Sealing.Logs;

/// <summary>The stored tiles as a tree that can be asked for roots and proofs.</summary>
public sealed class ServedLog(SealingBatch batch)
{
    public ValueTask<Hash> Root(long size, CancellationToken cancellation) => Tree(cancellation).Root(size);

    public TiledTree Tree(CancellationToken cancellation) => new(async address =>
        await batch.Tile(address.Level, address.Index, cancellation) is { } hashes && hashes.Length >= address.Width * Hash.Size
            ? hashes
            : throw new InvalidDataException($"The log has no tile {address.Path}."));
}
