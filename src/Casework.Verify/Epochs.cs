using System.Globalization;
using Casework.Proof.Entries;
using Casework.Proof.Notes;

namespace Casework.Verify;

/// <summary>
/// The epochs of a log: where an operator acknowledged that an older copy was put back, and what is gone by that. Each must stand in the
/// log at its leaf.
/// </summary>
internal sealed class Epochs
{
    private readonly Dictionary<long, (EpochEntry Epoch, byte[] Entry)> _byLeaf = [];

    /// <param name="entries">As the log or its export hands them out.</param>
    /// <exception cref="BrokenLogException">One cannot be read.</exception>
    public Epochs(IEnumerable<byte[]> entries)
    {
        try
        {
            foreach (var entry in entries) _byLeaf.Add(EpochEntry.Read(entry).Leaf, (EpochEntry.Read(entry), entry));
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            throw new BrokenLogException($"An epoch of the log cannot be read: {e.Message}");
        }
    }

    public int Count => _byLeaf.Count;

    private IEnumerable<EpochEntry> InOrder => _byLeaf.OrderBy(each => each.Key).Select(each => each.Value.Epoch);

    /// <summary>The logs that this one follows.</summary>
    public IEnumerable<string> Former => InOrder.SelectMany(epoch => epoch.Former).Select(former => former.Origin).Distinct();

    /// <summary>The entry that must stand at this leaf; null where no epoch begins.</summary>
    public byte[]? At(long leaf) => _byLeaf.TryGetValue(leaf, out var begun) ? begun.Entry : null;

    /// <summary>
    /// Whether a checkpoint that was kept must be the root over the first entries, since they are the log's own; else it tells of what is
    /// acknowledged to be gone.
    /// </summary>
    /// <exception cref="BrokenLogException">It is of another log, or of more than was acknowledged.</exception>
    public bool IsOnTheWay(Checkpoint kept, string origin)
    {
        if (kept.Origin == origin) return true;
        var former = InOrder.SelectMany(epoch => epoch.Former).FirstOrDefault(former => former.Origin == kept.Origin)
            ?? throw new BrokenLogException($"This is the log {origin}; a kept checkpoint is of {kept.Origin}.");
        if (kept.Size <= former.Kept) return true;
        if (kept.Size > former.Size || (kept.Size == former.Size && kept.Root.ToString() != former.Root))
            throw new BrokenLogException($"A kept checkpoint of {kept.Origin} has {kept.Size} events; the restore that was acknowledged knew of {former.Size}, or of others.");
        return false;
    }

    /// <summary>
    /// Another epoch that a folder knows, and that follows this log or one before it without being acknowledged to be gone.
    /// </summary>
    public EpochEntry? Unacknowledged(IEnumerable<EpochEntry> known, string origin)
    {
        HashSet<string> chain = [origin, .. Former];
        return known.FirstOrDefault(epoch => !chain.Contains(epoch.Origin) && epoch.Former.Any(former => chain.Contains(former.Origin)));
    }

    /// <summary>What was acknowledged, in words.</summary>
    public IEnumerable<string> Notices => InOrder.Select(epoch => string.Create(CultureInfo.InvariantCulture,
        $"Notice: an older copy was put back, acknowledged by {epoch.By} on {epoch.At.ToUniversalTime():yyyy-MM-dd HH:mm:ss}Z: {epoch.Why}. {string.Join("; ", epoch.Former.Select(Gone))}. From entry {epoch.Leaf} on this is the epoch {epoch.Origin}."));

    private static string Gone(FormerLog former) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{former.Origin} had {former.Size} entries, of which {former.Size - former.Kept} are gone");
}
