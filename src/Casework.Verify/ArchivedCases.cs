using Casework.Proof.Entries;

namespace Casework.Verify;

/// <summary>
/// Holds against the events of whole cases where their rows lie: all in the archive when one of them says that the case is archived, and
/// none else. What it remembers grows with the archived cases alone.
/// </summary>
internal sealed class ArchivedCases
{
    private const string SaysSo = "case-archived";

    private readonly Dictionary<Guid, Rows> _archived = [];
    private (long Position, string Fault)? _first;

    public void See(RecordedRow row)
    {
        if (row.Beside is not { } beside) return;
        if (beside.Archived)
        {
            var before = _archived.GetValueOrDefault(row.StreamId);
            _archived[row.StreamId] = new(before.Count + 1, Math.Max(before.Last, row.Version),
                row.Position, before.Said || row.Type == SaysSo);
        }
        else if (row.Type == SaysSo || _archived.ContainsKey(row.StreamId))
        {
            _first ??= (row.Position, "is not in the archive, though its case is archived");
        }
    }

    /// <summary>What is wrong first, in words, or null.</summary>
    public string? Fault()
    {
        foreach (var rows in _archived.Values.OrderBy(rows => rows.Position))
        {
            if (!rows.Said) return Said((rows.Position, "lies in the archive, though no event of its case says so"));
            if (rows.Count != rows.Last) return Said((rows.Position, "is of an archived case of which some events are not in the archive"));
        }

        return _first is { } first ? Said(first) : null;
    }

    private static string Said((long Position, string Fault) found) => $"Event at position {found.Position} {found.Fault}.";

    /// <param name="Last">The last version.</param>
    /// <param name="Position">Where the last of them stands.</param>
    private readonly record struct Rows(long Count, long Last, long Position, bool Said);
}
