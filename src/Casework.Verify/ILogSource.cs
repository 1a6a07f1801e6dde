using Casework.Proof.Tree;

namespace Casework.Verify;

/// <summary>Where a log is read from: a running system, or an export of one.</summary>
public interface ILogSource
{
    /// <summary>The newest checkpoint, as signed.</summary>
    /// <exception cref="BrokenLogException">There is none.</exception>
    Task<string> Checkpoint();

    /// <summary>The hashes of a tile.</summary>
    /// <exception cref="BrokenLogException">There is no such tile.</exception>
    Task<byte[]> Tile(TileAddress address);

    /// <summary>What the hashes of a tile of level 0 are of, in order; null for an entry that an export left out.</summary>
    Task<IReadOnlyList<ReadOnlyMemory<byte>?>> Entries(TileAddress address);

    /// <summary>The first entries of its epochs, in order.</summary>
    Task<IReadOnlyList<byte[]>> Epochs();

    /// <summary>In words, what stands in the store and belongs to no leaf, or what an export counts wrongly.</summary>
    Task<IReadOnlyList<string>> Strays();
}

/// <summary>The log is not what it says it is.</summary>
public sealed class BrokenLogException(string message) : Exception(message);

/// <summary>There was nothing to check, or nothing to check it against.</summary>
public sealed class CannotVerifyException(string message) : Exception(message);
