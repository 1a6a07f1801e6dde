using Casework.Application.Commands;
using Casework.Application.Problems;
using Casework.Application.Track;
using Casework.Domain.Catalogues;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Casework.Http.Files;

namespace Casework.Api.Routing;

/// <summary>Maps every route that changes a case to the executor.</summary>
internal static class CommandEndpoints
{
    public static void MapCommands(this WebApplication app)
    {
        foreach (var route in app.Services.GetRequiredService<CommandRoutes>().All)
        {
            Delegate run = (HttpContext http) => Run(http, route);
            var mapped = app.MapMethods(route.Path, [route.Method], run).WithMetadata(route);
            if (route.IsOpen) mapped.AllowAnonymous();
            else mapped.RequireAuthorization();
        }
    }

    private static async Task<IResult> Run(HttpContext http, CommandRoute route)
    {
        var services = http.RequestServices;
        var (caller, path, cancellation) = (http.Caller(), http.PathValues(), http.RequestAborted);
        // After the sign-in: whoever has none does not learn which ids are well formed.
        if (!path.AreWellFormed) return Problem.NotFound.ToResult();
        return OutcomeResult.Of(route, route.IsForm ? await services.GetRequiredService<Uploads>().Take(http, Outcome) : await Outcome(new HttpBody(http)));

        Task<CommandOutcome> Outcome(IBodySource source) => route is ICitizenRoute
            ? services.GetRequiredService<CitizenCommands>().Execute(route, caller, path.Values["caseNumber"], path, source, cancellation)
            : route.Execute(
                services.GetRequiredService<CommandExecutor>(),
                new(caller, new OfficialGate(path.Id("caseId"), route, caller, path, services.GetRequiredService<CatalogueVersions>().Current), path, source), cancellation);
    }
}
