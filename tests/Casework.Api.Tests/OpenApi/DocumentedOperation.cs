using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Web;

namespace Casework.Api.Tests.OpenApi;

/// <summary>One operation of the document, and what it promises of each answer.</summary>
public sealed class DocumentedOperation(JsonObject document, string path, string method, JsonObject operation, DocumentedSchemas schemas)
{
    /// <summary>A parameter is one segment of the path; one that is called path is all the rest.</summary>
    private readonly Regex _path = new($"^{Regex.Replace(Regex.Escape(path).Replace(@"\{path}", ".+"), @"\\\{[^}]+}", "[^/]+")}/?$");

    public string Path => path;

    public string Method => method;

    public string Id => operation["operationId"]!.GetValue<string>();

    public JsonObject Json => operation;

    public JsonObject Responses => operation["responses"]!.AsObject();

    public static IEnumerable<DocumentedOperation> All(JsonObject document, DocumentedSchemas schemas) => document["paths"]!.AsObject().SelectMany(item =>
        item.Value!.AsObject().Select(verb => new DocumentedOperation(document, item.Key, verb.Key.ToUpperInvariant(), verb.Value!.AsObject(), schemas)));

    public bool Fits(string asked) => _path.IsMatch(asked);

    public string? Fault(JsonNode schema, string json) => schemas.Fault(schema, json);

    public void Check(HttpRequestMessage request, Uri uri, string? body, HttpResponseMessage response, string text)
    {
        var status = (int)response.StatusCode;
        var documented = Resolve(Responses[status.ToString()]);
        documented.ShouldNotBeNull($"{Id} answered {status}, which is not documented for it ({string.Join(", ", Responses.Select(r => r.Key))}). The answer was: {text}");
        CheckHeaders(documented, response, status);
        CheckContent(documented, response, status, text);
        if (status < 300) CheckRequest(request, uri, body);
        if (status == 409) CheckCode(documented, text);
    }

    private void CheckHeaders(JsonObject documented, HttpResponseMessage response, int status)
    {
        foreach (var (name, _) in documented["headers"]?.AsObject() ?? [])
        {
            if (name is "Retry-After" or "Location") continue;
            response.Headers.Contains(name).ShouldBeTrue($"{Id} answered {status} without the documented header {name}.");
        }
    }

    private void CheckContent(JsonObject documented, HttpResponseMessage response, int status, string text)
    {
        if (documented["content"] is not JsonObject content)
        {
            text.ShouldBeEmpty($"{Id} answered {status} with a body, but none is documented.");
            return;
        }

        var media = response.Content.Headers.ContentType?.MediaType ?? "";
        content.ContainsKey(media).ShouldBeTrue($"{Id} answered {status} as '{media}', which is not documented.");
        if (documented["content"]![media]!["schema"]!["format"]?.GetValue<string>() == "binary") return;
        if (media.EndsWith("ndjson", StringComparison.Ordinal) || !media.EndsWith("json", StringComparison.Ordinal)) return;
        Fault(content[media]!["schema"]!, text).ShouldBeNull($"{Id} answered {status} otherwise than documented:\n{text}\n");
    }

    /// <summary>What is accepted must be documented as well.</summary>
    private void CheckRequest(HttpRequestMessage request, Uri uri, string? body)
    {
        string[] known = [.. operation["parameters"]!.AsArray().Select(Resolve).Where(p => p!["in"]!.GetValue<string>() == "query").Select(p => p!["name"]!.GetValue<string>())];
        HttpUtility.ParseQueryString(uri.Query).AllKeys.Where(key => key is not null && !known.Contains(key))
            .ShouldBeEmpty($"{Id} takes query parameters that are not documented. Add [Asks(…)] to its method.");
        var signedIn = request.Headers.Authorization is not null || request.Headers.Contains("X-Tracking-Code");
        if (!signedIn) operation["security"]!.AsArray().ShouldBeEmpty($"{Id} answered without a sign-in, but its documentation asks for one.");
        if (string.IsNullOrEmpty(body) || operation["requestBody"] is not { } documented) return;
        Fault(documented["content"]!["application/json"]!["schema"]!, body).ShouldBeNull($"{Id} accepted a body that is not as documented:\n{body}\n");
    }

    private void CheckCode(JsonObject documented, string text)
    {
        var code = JsonNode.Parse(text)!["type"]!.GetValue<string>().Split('/')[^1];
        documented["x-problem-codes"]!.AsArray().Select(known => known!.GetValue<string>()).ShouldContain(code, $"{Id} answered 409 with a code that is not documented.");
    }

    /// <summary>The part itself, or what its $ref points at.</summary>
    private JsonObject? Resolve(JsonNode? node) => node?["$ref"] is { } reference
        ? reference.GetValue<string>()[2..].Split('/').Aggregate((JsonNode)document, (part, name) => part[name]!).AsObject()
        : node as JsonObject;
}
