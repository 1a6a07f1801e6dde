using System.Runtime.CompilerServices;

namespace Casework.Application.Documents;

/// <summary>Files in a folder of this machine, or of a share that all nodes see.</summary>
public sealed class FolderFiles(DocumentSettings settings) : IDocumentFiles
{
    public Task Keep(FileAddress address, string path, CancellationToken cancellation)
    {
        var place = Place(address.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.Move(path, place);
        return Task.CompletedTask;
    }

    public Task<Stream?> Open(FileAddress address, CancellationToken cancellation) => Task.FromResult<Stream?>(
        File.Exists(Place(address.Path)) ? new FileStream(Place(address.Path), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, FileOptions.Asynchronous | FileOptions.SequentialScan) : null);

    public Task Remove(FileAddress address, CancellationToken cancellation)
    {
        if (File.Exists(Place(address.Path))) File.Delete(Place(address.Path));
        return Task.CompletedTask;
    }

    public Task RemoveAll(Guid caseId, CancellationToken cancellation)
    {
        if (Directory.Exists(Place(FileAddress.FolderOf(caseId)))) Directory.Delete(Place(FileAddress.FolderOf(caseId)), recursive: true);
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<KeptFile> All(string? after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        foreach (var shelf in Sorted(settings.Folder).Where(shelf => Path.GetFileName(shelf).Length == 2))
            foreach (var file in Sorted(shelf).SelectMany(folder => Directory.GetFiles(folder).Order(StringComparer.Ordinal)))
                if (FileAddress.Of(file.Replace('\\', '/')) is { } address && (after is null || string.CompareOrdinal(address.Path, after) > 0))
                    yield return new(address, File.GetLastWriteTimeUtc(file));
    }

    private string Place(string path) => Path.Combine(settings.Folder, path);

    private static IEnumerable<string> Sorted(string folder) => Directory.Exists(folder) ? Directory.GetDirectories(folder).Order(StringComparer.Ordinal) : [];
}
