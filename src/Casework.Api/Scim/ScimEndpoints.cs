using System.Text.Json.Nodes;
using Casework.Application.Provisioning;
using Casework.Domain.Officials;

namespace Casework.Api.Scim;

/// <summary>SCIM 2.0 (RFC 7643, 7644): identity providers say who works where.</summary>
internal static class ScimEndpoints
{
    public static void AddScim(this WebApplicationBuilder builder) => builder.Services.AddSingleton<ScimSecret>();

    public static void MapScim(this WebApplication app)
    {
        Map(app, "GET", "/Users", ListUsers);
        Map(app, "POST", "/Users", async asked => await User(asked, await Users(asked).Create(await asked.Body(), asked.Aborted), 201));
        Map(app, "GET", "/Users/{id}", async asked => await User(asked, await Users(asked).Get(asked.UserId, asked.Aborted)));
        Map(app, "PUT", "/Users/{id}", async asked =>
        {
            var body = await asked.Body();
            return await User(asked, await Users(asked).Change(asked.UserId, asked.Precondition, current => ScimUser.Wanted(body, current), asked.Aborted));
        });
        Map(app, "PATCH", "/Users/{id}", async asked =>
        {
            var patch = await asked.Patch();
            return await User(asked, await Users(asked).Change(asked.UserId, asked.Precondition, current => ScimUser.Patched(current, patch), asked.Aborted));
        });
        Map(app, "DELETE", "/Users/{id}", async asked =>
        {
            await Users(asked).Delete(asked.UserId, asked.Precondition, asked.Aborted);
            return new(null, 204);
        });
        MapGroups(app);
        MapDescriptions(app);
        Map(app, null, "/{**other}", _ => throw ScimRefusal.NotFound);
    }

    private static void MapGroups(WebApplication app)
    {
        Map(app, "GET", "/Groups", ListGroups);
        Map(app, "POST", "/Groups", async asked => Group(asked, await Groups(asked).Create(await asked.Body(), asked.Aborted), 201));
        Map(app, "GET", "/Groups/{id}", async asked => Group(asked, await Groups(asked).Get(asked.Id, asked.Aborted)));
        Map(app, "PUT", "/Groups/{id}", async asked =>
        {
            var body = await asked.Body();
            return Group(asked, await Groups(asked).Change(asked.Id, asked.Precondition, current => GroupMembers.Replaced(current, body), asked.Aborted));
        });
        Map(app, "PATCH", "/Groups/{id}", async asked =>
        {
            var patch = await asked.Patch();
            return Group(asked, await Groups(asked).Change(asked.Id, asked.Precondition, current => GroupMembers.Patched(current, patch), asked.Aborted));
        });
        Map(app, "DELETE", "/Groups/{id}", async asked =>
        {
            await Groups(asked).Delete(asked.Id, asked.Precondition, asked.Aborted);
            return new(null, 204);
        });
    }

    private static void MapDescriptions(WebApplication app)
    {
        Map(app, "GET", "/ServiceProviderConfig", asked => Task.FromResult(new ScimAnswer(ScimDescriptions.Provider(asked.Root))));
        foreach (var (path, all) in (IEnumerable<(string, Func<string, IReadOnlyList<JsonObject>>)>)[("/ResourceTypes", ScimDescriptions.Types), ("/Schemas", ScimDescriptions.Schemas)])
        {
            Map(app, "GET", path, asked => Task.FromResult(ScimAnswer.List(all(asked.Root).Count, new(1, ScimPage.Most), all(asked.Root))));
            Map(app, "GET", path + "/{id}", asked =>
                Task.FromResult(new ScimAnswer(all(asked.Root).FirstOrDefault(each => (string?)each["id"] == asked.Id) ?? throw ScimRefusal.NotFound)));
        }
    }

    private static void Map(WebApplication app, string? method, string path, Func<ScimRequest, Task<ScimAnswer>> answer)
    {
        RequestDelegate asked = async http => await (await Answer(http, answer)).ExecuteAsync(http);
        (method is null ? app.Map(ScimAnswer.Root + path, asked) : app.MapMethods(ScimAnswer.Root + path, [method], asked)).ExcludeFromDescription();
    }

    private static async Task<ScimAnswer> Answer(HttpContext http, Func<ScimRequest, Task<ScimAnswer>> answer)
    {
        try
        {
            if (!await http.RequestServices.GetRequiredService<ScimSecret>().IsIn(http.Request)) throw new ScimRefusal(401, null, "unauthorized");
            return await answer(new(http));
        }
        catch (ScimRefusal refusal)
        {
            return ScimAnswer.Refused(http, refusal);
        }
    }

    private static ProvisionedUsers Users(ScimRequest asked) => asked.Services.GetRequiredService<ProvisionedUsers>();

    private static ProvisionedGroups Groups(ScimRequest asked) => asked.Services.GetRequiredService<ProvisionedGroups>();

    private static async Task<ScimAnswer> User(ScimRequest asked, DirectoryEntry entry, int status = 200)
    {
        var resource = ScimUser.Resource(entry, await Groups(asked).Of(entry, asked.Aborted), asked.Root);
        var location = (string?)resource["meta"]!["location"];
        return new(asked.Shown(resource), status, ScimUser.Version(entry), location);
    }

    private static async Task<ScimAnswer> ListUsers(ScimRequest asked)
    {
        var page = asked.Page;
        var (total, found) = await Users(asked).List(asked.Filter, page, asked.Aborted);
        List<JsonObject> resources = [];
        foreach (var entry in found) resources.Add(asked.Shown(ScimUser.Resource(entry, await Groups(asked).Of(entry, asked.Aborted), asked.Root)));
        return ScimAnswer.List(total, page, resources);
    }

    private static ScimAnswer Group(ScimRequest asked, GroupWithMembers found, int status = 200)
    {
        var resource = found.Group.Resource(found.Members, asked.Root);
        var location = (string?)resource["meta"]!["location"];
        return new(asked.Shown(resource), status, found.Version, location);
    }

    private static async Task<ScimAnswer> ListGroups(ScimRequest asked)
    {
        var page = asked.Page;
        var (total, found) = await Groups(asked).List(asked.Filter, page, asked.Aborted);
        return ScimAnswer.List(total, page, [.. found.Select(each => asked.Shown(each.Group.Resource(each.Members, asked.Root)))]);
    }
}
