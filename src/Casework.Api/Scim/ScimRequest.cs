using System.Text.Json.Nodes;
using Casework.Application.Provisioning;
using Casework.Http.Requests;

namespace Casework.Api.Scim;

/// <summary>A request of an identity provider whose secret was right.</summary>
internal sealed class ScimRequest(HttpContext http)
{
    public CancellationToken Aborted => http.RequestAborted;

    public IServiceProvider Services => http.RequestServices;

    /// <summary>The address below which resources are.</summary>
    public string Root => (Services.GetRequiredService<IConfiguration>()["Public:Address"]?.TrimEnd('/') ?? $"{http.Request.Scheme}://{http.Request.Host}") + ScimAnswer.Root;

    public string? Filter => Query("filter");

    public ScimPage Page => ScimPage.Of(Query("startIndex"), Query("count"));

    public ScimPrecondition Precondition => ScimPrecondition.Of(http.Request.Headers.IfMatch.ToString() is { Length: > 0 } given ? given : null);

    public string Id => (string)http.Request.RouteValues["id"]!;

    public Guid UserId => Guid.TryParse(Id, out var id) ? id : throw ScimRefusal.NotFound;

    public string? Query(string name) => http.Request.Query.TryGetValue(name, out var value) && value.ToString() is { Length: > 0 } text ? text : null;

    public async Task<JsonObject> Body()
    {
        if (!http.Request.HasJsonContentType()) throw new ScimRefusal(415, null, "unsupported");
        return ScimJson.Read(await RequestBody.Bytes(http.Request, Aborted));
    }

    public async Task<IReadOnlyList<ScimPatch>> Patch() => ScimPatch.Of(await Body());

    /// <summary>What of a resource was asked for: attributes or excludedAttributes; id and schemas always (RFC 7644, 3.9).</summary>
    public JsonObject Shown(JsonObject resource)
    {
        var (only, not) = (Names("attributes"), Names("excludedAttributes"));
        string[] hidden = [.. resource.Select(each => each.Key).Where(name => name is not ("id" or "schemas"))
            .Where(name => only.Count > 0 ? !only.Contains(name) : not.Contains(name))];
        foreach (var name in hidden) resource.Remove(name);
        return resource;
    }

    /// <summary>Of a part the whole attribute counts, where parts are asked for.</summary>
    private HashSet<string> Names(string parameter) => (Query(parameter)?.Split(',') ?? [])
        .Select(name => ScimFilterReader.Attribute(name.Trim())).Select(name => parameter == "attributes" ? name.Split('.')[0] : name)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
