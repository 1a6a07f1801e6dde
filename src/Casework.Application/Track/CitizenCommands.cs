using Casework.Application.Access;
using Casework.Application.Commands;

namespace Casework.Application.Track;

/// <summary>Executes what a citizen does on their own case, whether it comes over HTTP or from a page.</summary>
public sealed class CitizenCommands(CommandExecutor executor, CommandRoutes routes, TrackAccess access)
{
    /// <param name="endpoint">The class that describes the route.</param>
    public Task<CommandOutcome> Execute(Type endpoint, Caller caller, string caseNumber, PathValues path, IBodySource source, CancellationToken cancellation) =>
        Execute(routes.Of(endpoint), caller, caseNumber, path, source, cancellation);

    public async Task<CommandOutcome> Execute(CommandRoute route, Caller caller, string caseNumber, PathValues path, IBodySource source, CancellationToken cancellation) =>
        TrackAccess.Refusal(caller) is { } refusal
            ? refusal
            : await route.Execute(executor, new(caller, new CitizenGate(access, caller, caseNumber, (ICitizenRoute)route), path, source), cancellation);
}
