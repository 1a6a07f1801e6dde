using System.Globalization;
using Casework.Proof.Entries;

namespace Casework.Proof.Notes;

/// <summary>A key and the size of the log from which on it signs; it stops where the next one starts.</summary>
public sealed record SavedKey(VerifierKey Key, long From)
{
    public string Line => string.Create(CultureInfo.InvariantCulture, $"{Key} {From}");

    /// <summary>A line of a key file: the key, and the size from which on it signs; a key alone signs from the start.</summary>
    public static SavedKey Parse(string line) => line.Trim().Split(' ') switch
    {
        [var key] => new(VerifierKey.Parse(key), 0),
        [var key, var from] when long.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var size) =>
            new(VerifierKey.Parse(key), size),
        _ => throw new FormatException("A line of a key file is a verifier key and, behind a space, a size."),
    };
}

/// <summary>What was kept of a log outside its system: its keys, oldest first, and its checkpoints.</summary>
public sealed record SavedLog(IReadOnlyList<SavedKey> Keys, IReadOnlyList<string> Notes)
{
    public const string CheckpointEnding = ".checkpoint";
    public const string KeyEnding = ".keys";
    public const string EpochEnding = ".epoch";

    public static string KeyFile(string folder, string origin) => Path.Combine(folder, FileName(origin) + KeyEnding);

    public static string CheckpointFile(string folder, string origin, long size) =>
        Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{FileName(origin)}-{size:000000000000}{CheckpointEnding}"));

    public static string EpochFile(string folder, string origin) => Path.Combine(folder, FileName(origin) + EpochEnding);

    /// <summary>The first entries of all epochs that a folder knows.</summary>
    public static IReadOnlyList<EpochEntry> ReadEpochs(string folder) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*" + EpochEnding).Order(StringComparer.Ordinal).Select(file => EpochEntry.Read(File.ReadAllBytes(file)))] : [];

    /// <summary>The keys and checkpoints of this log in a folder, by size.</summary>
    public static SavedLog Read(string folder, string origin)
    {
        if (!Directory.Exists(folder)) return new([], []);
        var keys = KeyFile(folder, origin);
        return new(
            File.Exists(keys) ? ReadKeys(keys) : [],
            [.. Directory.EnumerateFiles(folder, FileName(origin) + "-*" + CheckpointEnding).Order(StringComparer.Ordinal).Select(File.ReadAllText)]);
    }

    public static IReadOnlyList<SavedKey> ReadKeys(string file) =>
        [.. File.ReadLines(file).Where(line => line.Trim().Length > 0).Select(SavedKey.Parse)];

    /// <summary>The checkpoint of a note, when a key signed it that was in use at its size; else null.</summary>
    public Checkpoint? Trusted(string text)
    {
        var note = SignedNote.Parse(text);
        var checkpoint = Checkpoint.Parse(note.Text);
        SavedKey[] own = [.. Keys.Where(key => key.Key.Name == checkpoint.Origin)];
        var inUse = own.Where((key, i) => key.From <= checkpoint.Size && (i + 1 == own.Length || checkpoint.Size <= own[i + 1].From))
            .Select(key => key.Key);
        return note.SignedBy(inUse) is null ? null : checkpoint;
    }

    private static string FileName(string origin) => origin.Replace('/', '-');
}
