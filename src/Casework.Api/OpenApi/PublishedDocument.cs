using System.Security.Cryptography;
using System.Text;
using Casework.Application.Problems;
using Casework.Http.Answers;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace Casework.Api.OpenApi;

/// <summary>The document as it is served: made once, at the first request, to anybody and any web page (NL API Design Rules, publish-openapi).</summary>
internal sealed class PublishedDocument([FromKeyedServices(OpenApiSetup.Document)] IOpenApiDocumentProvider provider, Examples examples, IConfiguration configuration)
{
    private readonly Lazy<Task<string>> _json = new(async () =>
    {
        var document = await provider.GetOpenApiDocumentAsync();
        using var stream = new MemoryStream();
        await document.SerializeAsJsonAsync(stream, OpenApiSpecVersion.OpenApi3_1);
        return Encoding.UTF8.GetString(stream.ToArray());
    });

    /// <summary>One of the examples that the document points at.</summary>
    public async Task<IResult> Example(string name)
    {
        await _json.Value;
        return examples.Apart.TryGetValue(name, out var example) ? Results.Json(example) : Problem.NotFound.ToResult();
    }

    public async Task<IResult> Answer(HttpContext http)
    {
        var json = Encoding.UTF8.GetBytes(Resolved(await _json.Value, configuration["Public:Address"] ?? $"{http.Request.Scheme}://{http.Request.Host}"));
        http.Response.Headers.AccessControlAllowOrigin = "*";
        http.Response.Headers.CacheControl = "public, max-age=300";
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(json))[..32]}\"");
        return Results.Bytes(json, "application/json; charset=utf-8", entityTag: tag);
    }

    /// <summary>What the document points at is found from wherever it was taken to.</summary>
    private static string Resolved(string json, string address) => json
        .Replace($"\"{Examples.Folder}", $"\"{address.TrimEnd('/')}{Examples.Folder}", StringComparison.Ordinal)
        .Replace($"\"url\": \"{WholeDocument.Base}\"", $"\"url\": \"{address.TrimEnd('/')}{WholeDocument.Base}\"", StringComparison.Ordinal);
}
