using System.Security.Cryptography;
using Casework.Application.Documents;
using Casework.Application.Problems;
using Casework.Projections.Vault;
using Microsoft.Net.Http.Headers;

namespace Casework.Http.Answers;

/// <summary>A document as something to save, opened chunk by chunk.</summary>
public sealed class DocumentAnswer(KeptDocument document) : IResult
{
    public static IResult Of((KeptDocument? Document, Problem? Problem) opened) => opened.Document is { } document ? new DocumentAnswer(document) : opened.Problem!.ToResult();

    public async Task ExecuteAsync(HttpContext http)
    {
        await using (document.Sealed)
        {
            try
            {
                await foreach (var piece in SealedFile.Open(document.Sealed, document.Cipher, document.Id, http.RequestAborted))
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
        disposition.SetHttpFileName(document.Name);
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";
        response.Headers.CacheControl = "no-store";
        response.Headers.ETag = $"\"{document.Version}\"";
        response.ContentType = document.Kind.MediaType;
        response.ContentLength = document.Size;
    }
}
