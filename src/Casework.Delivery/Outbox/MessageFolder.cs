using Casework.Application.Destruction;

namespace Casework.Delivery.Outbox;

/// <summary>
/// Messages of Development, as files. They hold an address and a name: only the user of this system can read them, and they go with the
/// personal data of their case. Each file names its case, so that it is found then.
/// </summary>
/// <param name="path">Null where messages do not go to files.</param>
public sealed class MessageFolder(string? path) : ICopiesOfCase
{
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite, OwnFolder = OwnFile | UnixFileMode.UserExecute;

    public bool IsUsed => path is not null;

    public async Task Keep(Guid caseId, string name, string kind, Func<Stream, Task> write)
    {
        Directory.CreateDirectory(path!);
        // Also a folder that was there before.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path!, OwnFolder);
        var file = Path.Combine(path!, $"{name}-{caseId:N}.{kind}");
        var unfinished = file + ".part";
        File.Delete(unfinished);
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnFile;
        await using (FileStream stream = new(unfinished, options)) await write(stream);
        File.Move(unfinished, file, overwrite: true);
    }

    public void RemoveAll(Guid caseId)
    {
        if (!Directory.Exists(path)) return;
        foreach (var file in Directory.GetFiles(path, $"*-{caseId:N}.*")) File.Delete(file);
    }
}
