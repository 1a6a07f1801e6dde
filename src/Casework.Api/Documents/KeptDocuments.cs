using System.Security.Cryptography;
using Casework.Api.Http;
using Casework.Api.Problems;
using Casework.Domain;
using Casework.Projections.Vault;
using Microsoft.Net.Http.Headers;

namespace Casework.Api.Documents;

/// <summary>Gives out what is kept: opened chunk by chunk on its way, as something to save and never as something to run.</summary>
public sealed class KeptDocuments(IDocumentFiles files, KeyRing keys)
{
    /// <summary>The answer with the document; 404 where its key or its name is gone, 500 where its file is not there.</summary>
    public async Task<IResult> Answer(FileAddress address, Personal? name, string mediaType, long size, long version, CancellationToken cancellation)
    {
        if (keys.CipherOf(address.CaseId) is not { } cipher || cipher.Open(name) is not { } plain || KindOf(mediaType) is not { } kind) return Problem.NotFound.ToResult();
        return await files.Open(address, cancellation) is { } sealedFile
            ? new DocumentAnswer(sealedFile, cipher, address.DocumentId, kind.Ending(plain), kind, size, version)
            : Problem.Of(500, "document-missing").ToResult();
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

    private sealed class DocumentAnswer(Stream sealedFile, CaseCipher cipher, Guid id, string name, DocumentKind kind, long size, long version) : IResult
    {
        public async Task ExecuteAsync(HttpContext http)
        {
            await using (sealedFile)
            {
                try
                {
                    await foreach (var piece in SealedFile.Open(sealedFile, cipher, id, http.RequestAborted))
                    {
                        // Not before the first chunk has shown that it is whole.
                        if (!http.Response.HasStarted) Head(http.Response);
                        await http.Response.Body.WriteAsync(piece, http.RequestAborted);
                    }
                }
                catch (Exception e) when (e is CryptographicException or EndOfStreamException && http.Response.HasStarted)
                {
                    // Half a document must not look like a whole one.
                    http.Abort();
                }
            }
        }

        private void Head(HttpResponse response)
        {
            var disposition = new ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName(name);
            response.Headers.ContentDisposition = disposition.ToString();
            response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";
            response.Headers.CacheControl = "no-store";
            response.Headers.ETag = $"\"{version}\"";
            response.ContentType = kind.MediaType;
            response.ContentLength = size;
        }
    }
}
