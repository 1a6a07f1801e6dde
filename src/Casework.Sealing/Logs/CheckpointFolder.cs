using System.Security.Cryptography;
using System.Text;
using Casework.Proof.Entries;
using Casework.Proof.Notes;

namespace Casework.Sealing.Logs;

/// <summary>
/// Where checkpoints go when they leave the system: one file for each, never changed, and beside them the keys that sign.
/// A folder that something else copies to where nobody of this system can write makes the promise strong.
/// </summary>
internal sealed class CheckpointFolder(string path)
{
    /// <summary>True when checkpoints of any log lie here.</summary>
    public bool IsUsed => Directory.Exists(path) && Directory.EnumerateFiles(path, "*" + SavedLog.CheckpointEnding).Any();

    public SavedLog Of(string origin) => SavedLog.Read(path, origin);

    public IReadOnlyList<EpochEntry> Epochs => SavedLog.ReadEpochs(path);

    /// <summary>Says of what log this one is the next epoch, so that nobody goes on with that log unseen.</summary>
    public void Introduce(EpochEntry epoch)
    {
        Directory.CreateDirectory(path);
        var file = SavedLog.EpochFile(path, epoch.Origin);
        if (!File.Exists(file)) File.WriteAllBytes(file, epoch.Write());
    }

    /// <summary>Notes from which size on this key signs, unless it is the one that signs already.</summary>
    public void Introduce(VerifierKey key, long size)
    {
        var saved = Of(key.Name);
        if (saved.Keys.Count > 0 && saved.Keys[^1].Key.ToString() == key.ToString()) return;
        Directory.CreateDirectory(path);
        File.AppendAllText(SavedLog.KeyFile(path, key.Name), new SavedKey(key, size).Line + "\n");
    }

    /// <summary>Writes a file that did not exist.</summary>
    /// <returns>SHA-256 of the file, to be printed where others keep it; null when it was there already.</returns>
    public string? Publish(string origin, long size, string note)
    {
        var file = SavedLog.CheckpointFile(path, origin, size);
        if (File.Exists(file)) return null;
        Directory.CreateDirectory(path);
        var bytes = Encoding.UTF8.GetBytes(note);
        using (var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write)) stream.Write(bytes);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }
}
