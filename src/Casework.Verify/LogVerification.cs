using System.Text;
using System.Text.Json;
using Casework.Proof.Entries;
using Casework.Proof.Notes;
using Casework.Proof.Tree;

namespace Casework.Verify;

/// <summary>What was checked, and the first thing that is wrong, or null.</summary>
/// <param name="Events">How many events were held against their hashes.</param>
/// <param name="Checkpoints">How many kept checkpoints it was held against.</param>
/// <param name="Notices">What is no fault and yet must be known.</param>
public sealed record Verdict(string Origin, long Size, long Events, int Checkpoints, string? Fault, IReadOnlyList<string> Notices);

/// <summary>
/// Checks a whole log against keys and checkpoints that were kept outside its system: every entry against its hash, every hash up to the
/// signed root, and the root of every size of which a checkpoint was kept. Memory does not grow with the log.
/// </summary>
/// <param name="saved">What was kept of this log.</param>
/// <param name="former">What was kept of a log that it follows.</param>
/// <param name="known">Epochs that are known where checkpoints were kept.</param>
public sealed class LogVerification(ILogSource source, SavedLog saved, Func<string, SavedLog> former, IReadOnlyList<EpochEntry> known)
{
    private Epochs _epochs = new([]);
    private readonly GrowingTree _tree = new();
    private string? _firstDifference;
    private long _events;

    public async Task<Verdict> Run()
    {
        var (origin, size, checkpoints) = ("", 0L, 0);
        try
        {
            var served = Trusted(saved, await source.Checkpoint(), "The log's own checkpoint");
            (origin, size) = (served.Origin, served.Size);
            _epochs = new(await source.Epochs());
            var kept = Kept();
            checkpoints = kept.Count;
            var fault = await Fault(served, kept);
            return new(origin, size, _events, checkpoints, fault, [.. _epochs.Notices]);
        }
        catch (BrokenLogException broken)
        {
            return new(origin, size, _events, checkpoints, broken.Message, []);
        }
    }

    private List<Checkpoint> Kept() => [.. _epochs.Former.Select(former).Append(saved)
        .SelectMany(log => log.Notes.Select(note => Trusted(log, note, "A kept checkpoint"))).OrderBy(checkpoint => checkpoint.Size)];

    private static Checkpoint Trusted(SavedLog saved, string note, string what)
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
        var due = kept.Where(checkpoint => _epochs.IsOnTheWay(checkpoint, served.Origin)).ToList();
        if (due.Count > 0 && due[^1].Size > served.Size) return $"The log has {served.Size} events, and a kept checkpoint has {due[^1].Size}: its end was cut off, or an older copy was put back.";
        if (_epochs.Unacknowledged(known, served.Origin) is { } next)
            return $"The log went on as {next.Origin}: an older copy was put back.";
        var fork = await Read(served.Size, due);
        if (fork is not null || _tree.Root != served.Root)
            return Join(_firstDifference, fork ?? "The hashes of the log do not lead to the root that was signed.");
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
                if (_epochs.At(_tree.Size) is { } begins) Compare(leaf, begins, isEvent: false);
                Compare(leaf, entries[i], isEvent: _epochs.At(_tree.Size) is null);
                _tree.Append(leaf);
                while (due.TryPeek(out var checkpoint) && checkpoint.Size <= _tree.Size)
                    if (due.Dequeue().Root != _tree.Root && checkpoint.Size == _tree.Size)
                        fork ??= $"The first {checkpoint.Size} events are not those of the checkpoint that was kept.";
            }

            await CheckUpperTiles();
        }

        return fork;
    }

    private void Compare(Hash leaf, ReadOnlyMemory<byte>? entry, bool isEvent)
    {
        if (entry is not { } bytes) return;
        if (isEvent) _events++;
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
            if (!(await source.Tile(address)).AsSpan().SequenceEqual(hashes))
                throw new BrokenLogException($"The hashes of tile {address.Path} are not those of the leaves below it.");
    }

    private static string Join(string? first, string second) =>
        first is null ? second : new StringBuilder(first).Append(' ').Append(second).ToString();
}
