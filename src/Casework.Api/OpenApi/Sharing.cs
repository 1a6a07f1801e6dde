using System.Text.Json.Nodes;
using Casework.Api.Hosting;
using Microsoft.OpenApi;

namespace Casework.Api.OpenApi;

/// <summary>The parts that operations share: headers of requests and answers, and the ways to prove who you are.</summary>
internal static class Sharing
{
    public const string Bearer = "bearer";
    public const string TrackingCode = "trackingCode";

    public static IEnumerable<string> ParametersOf(DescribedRoute route)
    {
        yield return "AcceptLanguage";
        if (route.IsCommand) yield return "IdempotencyKey";
        if (route.ChangesCase) yield return "IfMatch";
        if (route.AsksPurpose) yield return "Purpose";
        if (route.Answers.Contains(304)) yield return "IfNoneMatch";
    }

    public static Dictionary<string, IOpenApiHeader> HeadersOf(DescribedRoute route, string status, OpenApiDocument document)
    {
        Dictionary<string, IOpenApiHeader> headers = new() { ["API-Version"] = new OpenApiHeaderReference("ApiVersion", document) };
        if (route.HasETag) headers["ETag"] = new OpenApiHeaderReference("CaseVersion", document);
        if (route.OpensCase && status is "200" or "201") headers["Location"] = new OpenApiHeaderReference("CaseLocation", document);
        return headers;
    }

    public static Dictionary<string, IOpenApiHeader> ProblemHeadersOf(int status, OpenApiDocument document)
    {
        Dictionary<string, IOpenApiHeader> headers = new() { ["API-Version"] = new OpenApiHeaderReference("ApiVersion", document) };
        if (status is 409 or 429 or 503) headers["Retry-After"] = new OpenApiHeaderReference("RetryAfter", document);
        return headers;
    }

    /// <summary>A citizen proves by sign-in or by tracking code; some routes are open to all.</summary>
    public static List<OpenApiSecurityRequirement> SecurityOf(DescribedRoute route, OpenApiDocument document) => route switch
    {
        { IsTracked: true } => [Needs(Bearer, document), Needs(TrackingCode, document)],
        { IsAnonymous: true } => [],
        _ => [Needs(Bearer, document)],
    };

    public static string Outcome(string status) => status switch
    {
        "200" => "Here it is.",
        "201" => "It was made.",
        "304" => "You already have this version.",
        _ => "It was done.",
    };

    public static OpenApiMediaType Text() => new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    public static OpenApiMediaType File() => new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } };

    public static JsonArray List(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];

    public static void AddTo(OpenApiDocument document)
    {
        document.AddComponent("AcceptLanguage", Header("Accept-Language", "The language of texts: nl (default) or en.", "nl"));
        document.AddComponent("IdempotencyKey", Header("Idempotency-Key", "The same key with the same body gets the same answer for 24 hours; nothing happens twice.", "9b2f6c1e-intake"));
        document.AddComponent("IfMatch", Header("If-Match", "The version of the case that you read, in quotes. If it has changed since: 412.", "\"7\""));
        document.AddComponent("IfNoneMatch", Header("If-None-Match", "The version of the case that you have, in quotes. If it is still the same: 304.", "\"7\""));
        document.AddComponent("Purpose", Header("X-Purpose", "Why you work on a case of another desk: a code of the catalogue, such as citizen-present or call-back.", "citizen-present"));
        document.AddComponent("ApiVersion", AnswerHeader("The full version of this API.", SecurityHeaders.ApiVersion));
        document.AddComponent("CaseVersion", AnswerHeader("The version of the case, in quotes.", "\"8\""));
        document.AddComponent("CaseLocation", AnswerHeader("Where the case is found.", "/api/v1/cases/0199f3a0-5c00-7000-8000-000000000001"));
        document.AddComponent("RetryAfter", AnswerHeader("Seconds after which trying again makes sense.", "1"));
        document.AddComponent(Bearer, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT", Description = "A token of the sign-in service (OIDC)." });
        document.AddComponent(TrackingCode, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Header,
            Name = "X-Tracking-Code",
            Description = "The code on the slip or in the letter, for a citizen without a sign-in; or the access code of a mandate.",
        });
    }

    private static OpenApiSecurityRequirement Needs(string scheme, OpenApiDocument document) => new() { [new(scheme, document)] = [] };

    private static OpenApiParameter Header(string name, string description, string example) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Example = example,
    };

    private static OpenApiHeader AnswerHeader(string description, string example) => new()
    {
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Example = example,
    };
}
