using Casework.Application.Officials;
using Casework.Application.Problems;
using Casework.Application.Store;
using Casework.Domain;
using Casework.Domain.Officials;
using Casework.Http.Answers;
using Casework.Http.Requests;

namespace Casework.Api.Officials;

/// <summary>
/// Before anything else a signed-in official is looked up: whoever was deactivated is refused at their next request, whatever their token says.
/// Whoever is not known, or comes in another role or place than before, is entered where <c>Directory:EnterAtSignIn</c> allows, else refused. It does unless
/// an identity provider says who works where: whom that takes out of a group does not come back by a token.
/// </summary>
internal static class DirectoryCheck
{
    public static void UseDirectory(this WebApplication app) => app.Use(async (http, next) =>
    {
        if (await Refusal(http) is { } refusal) await refusal.ToResult().ExecuteAsync(http);
        else await next(http);
    });

    private static async Task<Problem?> Refusal(HttpContext http)
    {
        if (http.User.Identity?.IsAuthenticated is not true || http.Caller().Actor is not { Roles.Count: > 0 } actor || actor.Roles is [Role.Citizen]) return null;
        var directory = http.RequestServices.GetRequiredService<OfficialDirectory>();
        var entry = await directory.Find(actor.Id, http.RequestAborted);
        if (entry is { Active: false }) return Problem.Of(403, "inactive-official");
        var placements = Placement.AllOf(actor with { Roles = [.. actor.Roles.Where(role => role != Role.Citizen)] });
        if (entry is not null && entry.Name == actor.Name && !placements.Except(entry.Placements).Any()) return null;
        if (!MayEnter(http)) return entry is null || placements.Except(entry.Placements).Any() ? Problem.Of(403, "unknown-official") : null;
        await directory.Enter(actor.Id, actor.Name, placements, EnteredBy.SignIn, http.RequestAborted);
        // Nothing of the request itself was done by it.
        Doubt.Current?.Undo(false);
        return null;
    }

    private static bool MayEnter(HttpContext http) => http.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment()
        || (http.RequestServices.GetRequiredService<IConfiguration>() is var settings && settings.GetValue("Directory:EnterAtSignIn", settings["Scim:TokenFile"] is null or ""));
}
