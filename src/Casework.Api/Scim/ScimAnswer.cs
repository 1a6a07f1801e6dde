using System.Text.Json.Nodes;
using Casework.Application.Problems;
using Casework.Application.Provisioning;
using Casework.Application.Texts;
using Casework.Http.Requests;

namespace Casework.Api.Scim;

/// <summary>An answer as SCIM has it (RFC 7644, 3.1): application/scim+json, errors included.</summary>
internal sealed class ScimAnswer(JsonNode? body, int status = 200, string? version = null, string? location = null) : IResult
{
    public const string Root = "/scim/v2";
    private const string ErrorSchema = "urn:ietf:params:scim:api:messages:2.0:Error";
    private const string ListSchema = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

    public static bool IsFor(HttpContext http) => http.Request.Path.StartsWithSegments(Root);

    public static ScimAnswer List(long total, ScimPage page, IReadOnlyList<JsonObject> resources) => new(new JsonObject
    {
        ["schemas"] = new JsonArray(ListSchema),
        ["totalResults"] = total,
        ["startIndex"] = page.StartIndex,
        ["itemsPerPage"] = resources.Count,
        ["Resources"] = new JsonArray([.. resources]),
    });

    public static ScimAnswer Refused(HttpContext http, ScimRefusal refusal) =>
        Error(refusal.Status, refusal.ScimType, Words(http).Text(Language.Of(http.Request), "scim." + refusal.Code, refusal.Details));

    /// <summary>What is refused before or below SCIM, in its form.</summary>
    public static ScimAnswer Of(HttpContext http, Problem problem)
    {
        if (problem.RetryAfter is { } seconds) http.Response.Headers.RetryAfter = $"{seconds}";
        return Error(problem.Status, null, Words(http).Text(Language.Of(http.Request), $"problem.{problem.Code}.detail", [.. problem.Details]));
    }

    private static Words Words(HttpContext http) => http.RequestServices.GetRequiredService<Words>();

    private static ScimAnswer Error(int status, string? type, string detail)
    {
        var error = new JsonObject { ["schemas"] = new JsonArray(ErrorSchema), ["status"] = $"{status}", ["detail"] = detail };
        if (type is not null) error["scimType"] = type;
        return new(error, status);
    }

    public async Task ExecuteAsync(HttpContext http)
    {
        http.Response.StatusCode = status;
        if (version is not null) http.Response.Headers.ETag = version;
        if (location is not null) http.Response.Headers.Location = location;
        if (status == 401) http.Response.Headers.WWWAuthenticate = "Bearer";
        if (body is null) return;
        http.Response.ContentType = "application/scim+json";
        await http.Response.WriteAsync(body.ToJsonString(), http.RequestAborted);
    }
}
