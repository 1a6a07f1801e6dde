namespace Casework.Application.Documents;

/// <summary>Where the sealed files of documents lie: in a folder, or in a store that speaks S3. What it is given is sealed already.</summary>
public interface IDocumentFiles
{
    /// <summary>Takes the sealed file at this path, for good once it returns. The file at the path is gone after that.</summary>
    Task Keep(FileAddress address, string path, CancellationToken cancellation);

    /// <summary>Null when there is no such file.</summary>
    Task<Stream?> Open(FileAddress address, CancellationToken cancellation);

    /// <summary>Removes the file, if it is there.</summary>
    Task Remove(FileAddress address, CancellationToken cancellation);

    /// <summary>Removes every file of the case.</summary>
    Task RemoveAll(Guid caseId, CancellationToken cancellation);

    /// <summary>Every file that is kept, in an order that is always the same, from the one behind this on.</summary>
    IAsyncEnumerable<KeptFile> All(string? after, CancellationToken cancellation);
}

/// <summary>Which file: its case and its document. As text it begins with two letters of the case's random part, so that no folder grows without end.</summary>
public sealed record FileAddress(Guid CaseId, Guid DocumentId)
{
    public string Path => $"{FolderOf(CaseId)}/{DocumentId:D}";

    public static string FolderOf(Guid caseId) => $"{caseId.ToString("N")[^2..]}/{caseId:D}";

    public static FileAddress? Of(string path) =>
        path.Split('/') is [.., var caseId, var documentId] && Guid.TryParse(caseId, out var one) && Guid.TryParse(documentId, out var other) ? new(one, other) : null;
}

/// <summary>A file that is kept, and since when.</summary>
public sealed record KeptFile(FileAddress Address, DateTimeOffset Since);
