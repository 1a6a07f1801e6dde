using System.Security.Cryptography;
using Casework.Application.Problems;
using Casework.Domain.Cases;
using Casework.Projections.Vault;

namespace Casework.Application.Documents;

/// <summary>A file that came in whole and lies sealed at <paramref name="Path"/>, until it is kept or thrown away.</summary>
public sealed record Arrived(Guid Id, string FileName, DocumentKind Kind, long Size, string Sha256, MalwareScan Scan, string Path);

/// <summary>
/// Takes a file in as it comes, in one pass: it is counted, looked at, scanned and sealed piece by piece, so that neither the whole of it is ever
/// in memory nor anything of it unsealed on a disk. What a package holds is looked up in the sealed file.
/// </summary>
public sealed class UploadReceiver(DocumentSettings settings, IMalwareScan scanner, TimeProvider time)
{
    /// <summary>Where files are until they are kept; what a crash leaves there is swept away.</summary>
    public string Folder { get; } = Path.Combine(settings.Folder, "incoming");

    public async Task<(Arrived? File, Problem? Problem)> Receive(Stream content, string? name, CaseCipher cipher, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Folder);
        var id = Guid.CreateVersion7(time.GetUtcNow());
        var path = Path.Combine(Folder, id.ToString("D"));
        Arrived? file = null;
        try
        {
            (file, var problem) = await Receive(content, name, cipher, id, path, cancellation);
            return (file, problem);
        }
        catch (ScannerUnreachableException)
        {
            return (null, Problem.Of(503, "scan-not-possible") with { RetryAfter = 60 });
        }
        finally
        {
            if (file is null) File.Delete(path);
        }
    }

    private async Task<(Arrived?, Problem?)> Receive(Stream content, string? name, CaseCipher cipher, Guid id, string path, CancellationToken cancellation)
    {
        await using var target = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.Asynchronous);
        using var sealer = new FileSealer(target, cipher, id);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var scanning = await scanner.Begin(cancellation);
        var (check, piece, size) = (new ContentCheck(), new byte[SealedFile.ChunkSize], 0L);
        for (int read; (read = await content.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false, cancellation)) > 0;)
        {
            if ((size += read) > settings.MaxBytes) return (null, TooLarge);
            check.See(piece.AsSpan(0, read));
            if (check.IsHopeless) return (null, NotTaken);
            hash.AppendData(piece, 0, read);
            await scanning.See(piece.AsMemory(0, read), cancellation);
            await sealer.Write(piece.AsMemory(0, read), cancellation);
        }

        if (size == 0) return (null, Problem.Invalid([new("file", string.IsNullOrEmpty(name) ? "required" : "empty-file", [])]));
        await sealer.Finish(cancellation);
        using var whole = new SealedStream(target, cipher, id);
        if (check.KindOf(whole) is not { } kind) return (null, NotTaken);
        if (await scanning.IsInfected(cancellation)) return (null, Problem.Of(409, "malware-found"));
        target.Flush(flushToDisk: true);
        return (new(id, FileName.Clean(name), kind, size, Convert.ToHexStringLower(hash.GetHashAndReset()), scanner.Says, path), null);
    }

    public Problem TooLarge => Problem.Of(413, "document-too-large", $"{settings.MaxBytes / (1024 * 1024)}");

    private static Problem NotTaken => Problem.Of(415, "document-kind-not-taken");
}
