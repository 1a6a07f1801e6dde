using System.Security.Cryptography;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace Casework.Api.OpenApi;

/// <summary>The document as it is served: made once, at the first request, to anybody and any web page (NL API Design Rules, publish-openapi).</summary>
internal sealed class PublishedDocument([FromKeyedServices(OpenApiSetup.Document)] IOpenApiDocumentProvider provider)
{
    private readonly Lazy<Task<byte[]>> _json = new(async () =>
    {
        var document = await provider.GetOpenApiDocumentAsync();
        using var stream = new MemoryStream();
        await document.SerializeAsJsonAsync(stream, OpenApiSpecVersion.OpenApi3_1);
        return stream.ToArray();
    });

    public async Task<IResult> Answer(HttpContext http)
    {
        var json = await _json.Value;
        http.Response.Headers.AccessControlAllowOrigin = "*";
        http.Response.Headers.CacheControl = "public, max-age=300";
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(json))[..32]}\"");
        return Results.Bytes(json, "application/json; charset=utf-8", entityTag: tag);
    }
}
