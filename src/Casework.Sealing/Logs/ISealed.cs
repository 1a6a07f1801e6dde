using Npgsql;

namespace Casework.Sealing.Logs;

/// <summary>Something stored whose order is fixed and whose content must not change: the events, and the readings.</summary>
public interface ISealed
{
    /// <summary>Between the installation's name and the database's own part of the log's name.</summary>
    string Origin { get; }

    LogTables Tables { get; }

    /// <summary>The table that holds the order, and its column.</summary>
    (string Table, string Column) Order { get; }

    /// <summary>What was stored behind a position, in order.</summary>
    Task<List<LogCandidate>> Behind(NpgsqlConnection connection, long position, int most, CancellationToken cancellation);

    /// <summary>The entries of these leaves as they stand now, in order; null where what a leaf stands for is gone.</summary>
    IAsyncEnumerable<(long Leaf, long Position, byte[]? Entry)> Entries(NpgsqlConnection connection, long from, long to, CancellationToken cancellation);

    /// <summary>What stands in the store and can have come there by no regular way: at most 100.</summary>
    string Strays { get; }
}

/// <summary>One thing to be sealed.</summary>
/// <param name="Entry">Its entry, once its leaf is known; null for what is no leaf.</param>
public sealed record LogCandidate(long Position, Func<long, byte[]>? Entry);
