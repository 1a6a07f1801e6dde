namespace Casework.Api.Proof;

/// <summary>
/// Up to where an order is settled. Positions are handed out before a transaction commits, so a gap may still be filled.
/// Behind a gap nothing is sealed until every transaction has ended that ran when the gap was first seen.
/// </summary>
internal sealed class Frontier
{
    private long _seen;
    private ulong _ranUntil;

    /// <summary>How many of these rows are settled.</summary>
    /// <param name="after">The last sealed position.</param>
    /// <param name="oldestRunning">The oldest transaction that still ran when the rows were read (pg_snapshot_xmin).</param>
    /// <param name="next">The first that had not begun (pg_snapshot_xmax).</param>
    public int Settled(IReadOnlyList<Sealable> rows, long after, ulong oldestRunning, ulong next)
    {
        var settledUpTo = oldestRunning >= _ranUntil ? _seen : 0;
        var count = 0;
        while (count < rows.Count && (rows[count].Position == after + 1 || rows[count].Position <= settledUpTo)) after = rows[count++].Position;
        if (count < rows.Count && rows[^1].Position > _seen && oldestRunning >= _ranUntil) (_seen, _ranUntil) = (rows[^1].Position, next);
        return count;
    }
}
