using Casework.Application.Problems;
using Casework.Domain;
using Casework.Projections.Vault;

namespace Casework.Application.Documents;

/// <summary>Gives out what is kept: opened chunk by chunk on its way, as something to save and never as something to run.</summary>
public sealed class KeptDocuments(IDocumentFiles files, KeyRing keys)
{
    /// <summary>The answer with the document; 404 where its key or its name is gone, 500 where its file is not there.</summary>
    public async Task<(KeptDocument? Document, Problem? Problem)> Open(
        FileAddress address, Personal? name, string mediaType, long size, long version, CancellationToken cancellation)
    {
        if (keys.CipherOf(address.CaseId) is not { } cipher || cipher.Open(name) is not { } plain || KindOf(mediaType) is not { } kind) return (null, Problem.NotFound);
        return await files.Open(address, cancellation) is { } sealedFile
            ? (new(sealedFile, cipher, address.DocumentId, kind.Ending(plain), kind, size, version), null)
            : (null, Problem.Of(500, "document-missing"));
    }

    /// <summary>Writes the content of a document to a stream; false when its file or key is not there.</summary>
    public async Task<bool> Write(FileAddress address, Stream target, CancellationToken cancellation)
    {
        if (keys.CipherOf(address.CaseId) is not { } cipher || await files.Open(address, cancellation) is not { } sealedFile) return false;
        await using (sealedFile)
            await foreach (var piece in SealedFile.Open(sealedFile, cipher, address.DocumentId, cancellation)) await target.WriteAsync(piece, cancellation);
        return true;
    }

    public static DocumentKind? KindOf(string mediaType) => DocumentKind.All.FirstOrDefault(kind => kind.MediaType == mediaType);
}

/// <summary>A document on its way to its reader, still sealed.</summary>
public sealed record KeptDocument(Stream Sealed, CaseCipher Cipher, Guid Id, string Name, DocumentKind Kind, long Size, long Version);
