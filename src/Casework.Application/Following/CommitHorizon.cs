using Casework.Projections.Events;
using Npgsql;

namespace Casework.Application.Following;

/// <summary>
/// Up to where an order is settled. Positions are handed out before a transaction commits, so a gap may still be filled.
/// Behind a gap nothing is sealed until every transaction has ended that ran when the gap was first seen.
/// </summary>
public sealed class CommitHorizon
{
    private long _seen;
    private ulong _ranUntil;

    /// <summary>How many of these positions, in order, are settled.</summary>
    /// <param name="after">The last sealed position.</param>
    /// <param name="oldestRunning">The oldest transaction that still ran when the rows were read (pg_snapshot_xmin).</param>
    /// <param name="next">The first that had not begun (pg_snapshot_xmax).</param>
    public int Settled(IReadOnlyList<long> positions, long after, ulong oldestRunning, ulong next)
    {
        var settledUpTo = oldestRunning >= _ranUntil ? _seen : 0;
        var count = 0;
        while (count < positions.Count && (positions[count] == after + 1 || positions[count] <= settledUpTo)) after = positions[count++];
        if (count < positions.Count && positions[^1] > _seen && oldestRunning >= _ranUntil) (_seen, _ranUntil) = (positions[^1], next);
        return count;
    }

    /// <summary>Which transactions run, as the snapshot of this connection's transaction sees it.</summary>
    public static async Task<(ulong OldestRunning, ulong Next)> Snapshot(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var snapshot = await connection.Ask<string>("select pg_snapshot_xmin(pg_current_snapshot())::text || ' ' || pg_snapshot_xmax(pg_current_snapshot())::text", cancellation);
        return snapshot.Split(' ') is [var oldest, var next] ? (ulong.Parse(oldest), ulong.Parse(next)) : throw new FormatException(snapshot);
    }
}
