using System.Text.Json.Nodes;
using Casework.Application.Texts;
using Microsoft.OpenApi;

namespace Casework.Api.OpenApi;

/// <summary>The problem answers that operations share (RFC 9457), one per status.</summary>
internal static class ProblemAnswers
{
    private static readonly (int Status, string Name, string Code, string Description)[] All =
    [
        (400, "Malformed", "invalid-input", "The request is malformed. All faults of a body that can be read are named together under errors, per field."),
        (401, "SignInRequired", "sign-in-required", "There is no valid token."),
        (403, "NotAllowed", "not-allowed", "Whoever is signed in may not do this, or must name a purpose (purpose-required)."),
        (404, "NotFound", "not-found", "This does not exist, or is invisible to whoever is signed in."),
        (412, "Stale", "stale", "If-Match names an older version of the case."),
        (413, "TooLarge", "too-large", "The body is larger than 1 MiB, or a document larger than may be sent (document-too-large)."),
        (415, "UnsupportedMediaType", "unsupported-media-type", "The body is sent as something else than JSON in UTF-8, or, with a document, than a form; or the document is of a kind that is not taken (document-kind-not-taken)."),
        (429, "TooFast", "too-many-attempts", "Too many attempts: try again after the seconds in Retry-After."),
        (500, "Damaged", "document-missing", "Something that should be there is not: whoever administers the system must look."),
        (503, "NotReady", "not-ready", "The system is starting, or cannot reach what it needs: the database is away, slow or full (not-ready), or the scanner for malware is away (scan-not-possible). Nothing was changed. "
            + "Where the type ends in outcome-unknown nobody knows whether it was done: repeat the request with the same Idempotency-Key, or look."),
    ];

    public static string NameOf(int status) => All.First(problem => problem.Status == status).Name;

    public static void AddTo(OpenApiDocument document, Words words)
    {
        document.AddComponent("Problem", Schema());
        foreach (var (status, name, code, description) in All)
        {
            var response = Of(status, code, words, document);
            response.Description = description;
            document.AddComponent(name, response);
        }
    }

    public static OpenApiResponse Of(int status, string code, Words words, OpenApiDocument document) => new()
    {
        Headers = Sharing.ProblemHeadersOf(status, document),
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/problem+json"] = new OpenApiMediaType { Schema = new OpenApiSchemaReference("Problem", document), Example = Example(status, code, words) },
        },
    };

    private static JsonObject Example(int status, string code, Words words)
    {
        JsonObject example = new()
        {
            ["type"] = "https://casework.example/problems/" + code,
            ["title"] = words.Text("en", $"problem.{code}.title"),
            ["status"] = status,
            ["detail"] = words.Text("en", $"problem.{code}.detail", "Bram Bakker"),
        };
        if (code == "invalid-input") example["errors"] = new JsonObject { ["reason"] = new JsonArray(words.Text("en", "fault.required")) };
        return example;
    }

    private static OpenApiSchema Schema() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "What went wrong (RFC 9457).",
        Required = new HashSet<string> { "type", "title", "status", "detail" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uri", Description = "Stable; ends in the code of the problem.", Pattern = "/problems/[a-z0-9-]+$" },
            ["title"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The problem in a few words, in the language asked for." },
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "400", Maximum = "599" },
            ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "What is wrong and how to mend it." },
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "The faults of the request, per field.",
                AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
            },
        },
    };
}
