using System.Text;
using System.Text.Json;
using Casework.Proof.Entries;
using Casework.Proof.Notes;
using Casework.Proof.Tree;

namespace Casework.Verify;

/// <summary>What was checked, and the first thing that is wrong, or null.</summary>
/// <param name="Events">How many events were held against their hashes.</param>
public sealed record Verdict(string Origin, long Size, long Events, string? Fault);

/// <summary>
/// Checks a whole log against keys and checkpoints that were kept outside its system: every entry against its hash, every hash up to the signed root,
/// and the root of every size of which a checkpoint was kept. Memory does not grow with the log.
/// </summary>
public sealed class LogVerification(ILogSource source, SavedLog saved)
{
    private readonly GrowingTree _tree = new();
    private string? _firstDifference;
    private long _events;

    public async Task<Verdict> Run()
    {
        var (origin, size) = ("", 0L);
        try
        {
            var served = Trusted(await source.Checkpoint(), "The log's own checkpoint");
            (origin, size) = (served.Origin, served.Size);
            var kept = saved.Notes.Select(note => Trusted(note, "A kept checkpoint")).OrderBy(checkpoint => checkpoint.Size).ToList();
            var fault = await Fault(served, kept);
            return new(origin, size, _events, fault);
        }
        catch (BrokenLogException broken)
        {
            return new(origin, size, _events, broken.Message);
        }
    }

    private Checkpoint Trusted(string note, string what)
    {
        try
        {
            return saved.Trusted(note) ?? throw new BrokenLogException($"{what} bears no signature of a key that was in use at its size.");
        }
        catch (FormatException e)
        {
            throw new BrokenLogException($"{what} cannot be read: {e.Message}");
        }
    }

    private async Task<string?> Fault(Checkpoint served, List<Checkpoint> kept)
    {
        if (kept.Find(checkpoint => checkpoint.Origin != served.Origin) is { } other) return $"This is the log {served.Origin}; a kept checkpoint is of {other.Origin}.";
        if (kept.Count > 0 && kept[^1].Size > served.Size) return $"The log has {served.Size} events, and a kept checkpoint has {kept[^1].Size}: its end was cut off, or an older copy was put back.";
        var fork = await Read(served.Size, kept);
        if (fork is not null || _tree.Root != served.Root) return Join(_firstDifference, fork ?? "The hashes of the log do not lead to the root that was signed.");
        return _firstDifference ?? (await source.Strays()).FirstOrDefault();
    }

    /// <summary>Goes through all tiles; says which kept checkpoint is not on the way, if one is not.</summary>
    private async Task<string?> Read(long size, List<Checkpoint> kept)
    {
        var due = new Queue<Checkpoint>(kept);
        string? fork = null;
        await foreach (var (address, hashes, entries) in LogPages.Of(source, size))
        {
            for (var i = 0; i < address.Width; i++)
            {
                var leaf = Hash.Read(hashes.AsSpan(i * Hash.Size));
                Compare(leaf, entries[i]);
                _tree.Append(leaf);
                while (due.TryPeek(out var checkpoint) && checkpoint.Size <= _tree.Size)
                    if (due.Dequeue().Root != _tree.Root && checkpoint.Size == _tree.Size) fork ??= $"The first {checkpoint.Size} events are not those of the checkpoint that was kept.";
            }

            await CheckUpperTiles();
        }

        return fork;
    }

    private void Compare(Hash leaf, ReadOnlyMemory<byte>? entry)
    {
        if (entry is not { } bytes) return;
        _events++;
        if (_firstDifference is null && Hash.Leaf(bytes.Span) != leaf) _firstDifference = Difference(bytes);
    }

    private string Difference(ReadOnlyMemory<byte> entry)
    {
        var (position, fault) = (JsonOf(entry, "position") ?? "?", JsonOf(entry, "fault"));
        return $"Event at position {position} (leaf {_tree.Size}) {fault switch
        {
            null => "is not what was sealed",
            LogEntry.Missing => "is gone",
            BesideTheSeal.OtherClass => "names a class that does not go with its type",
            BesideTheSeal.BinaryContent => "holds a second content, in binary form",
            BesideTheSeal.OtherTenant => "is of another tenant",
            _ => $"is marked by the system: {fault}",
        }}.";
    }

    /// <summary>Null also for what is no JSON object: a system that was tampered with may serve anything.</summary>
    private static string? JsonOf(ReadOnlyMemory<byte> entry, string name)
    {
        try
        {
            return JsonDocument.Parse(entry).RootElement.TryGetProperty(name, out var value) ? value.ToString() : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Above the leaves, what the log serves must be what its leaves give.</summary>
    private async Task CheckUpperTiles()
    {
        foreach (var (address, hashes) in _tree.TakeFilled().Where(tile => tile.Address.Level > 0))
            if (!(await source.Tile(address)).AsSpan().SequenceEqual(hashes)) throw new BrokenLogException($"The hashes of tile {address.Path} are not those of the leaves below it.");
    }

    private static string Join(string? first, string second) => first is null ? second : new StringBuilder(first).Append(' ').Append(second).ToString();
}
