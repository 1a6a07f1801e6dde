using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Casework.Api.Tests.OpenApi;

/// <summary>Holds every answer that a test gets against the OpenAPI document that the same system serves.</summary>
public sealed class OpenApiContract
{
    // Schemas are compiled at their first use, in collections that are not made for many at once.
    private static readonly Lock OneAtATime = new();
    private static OpenApiContract? _read;
    private readonly DocumentedOperation[] _operations;

    private OpenApiContract(JsonObject document)
    {
        var schemas = new DocumentedSchemas(document);
        _operations = [.. DocumentedOperation.All(document, schemas)];
    }

    public IReadOnlyList<DocumentedOperation> Operations => _operations;

    /// <summary>The contract of the system under test, read once.</summary>
    public static async Task<OpenApiContract> Of(HttpClient http)
    {
        if (_read is { } read) return read;
        var document = await http.GetStringAsync("/api/v1/openapi.json", TestContext.Current.CancellationToken);
        lock (OneAtATime) return _read ??= new(JsonNode.Parse(document)!.AsObject());
    }

    /// <summary>Fails with a sentence when the answer is not as documented. Requests outside /api/v1, and those for no route at all, are left alone.</summary>
    public void Check(HttpRequestMessage request, string? body, HttpResponseMessage response, string text)
    {
        var uri = new Uri(new("http://localhost"), request.RequestUri!);
        if (!uri.AbsolutePath.StartsWith("/api/v1/", StringComparison.Ordinal) || uri.AbsolutePath == "/api/v1/openapi.json") return;
        // Damage in the database is no answer that an operation documents.
        if ((int)response.StatusCode == 500 && text.Contains("/problems/unknown-event")) return;
        var path = uri.AbsolutePath["/api/v1".Length..];
        if (Find(request.Method.Method, path) is { } operation)
        {
            lock (OneAtATime) operation.Check(request, uri, body, response, text);
        }
        else ((int)response.StatusCode).ShouldBeOneOf([404, 405], $"{request.Method} {path} is not in the OpenAPI document. Does its endpoint say what it [Answers]?");
    }

    /// <summary>Of several that fit, the one that names most of the path itself.</summary>
    private DocumentedOperation? Find(string method, string path) =>
        _operations.Where(operation => operation.Method == method && operation.Fits(path)).MinBy(operation => Regex.Count(operation.Path, "{"));
}
