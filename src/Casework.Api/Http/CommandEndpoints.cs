using Casework.Api.Commands;
using Casework.Api.Documents;
using Casework.Api.Problems;
using Casework.Api.Track;
using Casework.Domain.Catalogues;

namespace Casework.Api.Http;

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

/// <summary>What became of a command, as an answer.</summary>
internal static class OutcomeResult
{
    public static IResult Of(CommandRoute route, CommandOutcome outcome) => outcome switch
    {
        CommandOutcome.Refused { Problem: var problem } => problem.ToResult(),
        CommandOutcome.Done { After: var after, Context: var context } => new CaseAnswer(route.Status, route.Answer?.Make(after, context), after.Version),
        _ => throw new InvalidOperationException(),
    };
}
