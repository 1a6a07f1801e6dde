using Casework.Application.Officials;
using Casework.Application.Problems;
using Casework.Domain;
using Casework.Http.Answers;
using Casework.Http.Requests;

namespace Casework.Api.Officials;

/// <summary>Before anything else a signed-in official is looked up (<see cref="DirectoryDoor"/>).</summary>
internal static class DirectoryCheck
{
    public static void UseDirectory(this WebApplication app) => app.Use(async (http, next) =>
    {
        if (await Refusal(http) is { } refusal) await refusal.ToResult().ExecuteAsync(http);
        else await next(http);
    });

    private static Task<Problem?> Refusal(HttpContext http) =>
        http.User.Identity?.IsAuthenticated is not true || http.Caller().Actor is not { Roles.Count: > 0 } actor || actor.Roles is [Role.Citizen]
            ? Task.FromResult<Problem?>(null)
            : http.RequestServices.GetRequiredService<DirectoryDoor>().Refusal(actor, http.RequestAborted);
}
