using Casework.Api.Door;
using Casework.Domain.Cases.Help;
using Wolverine.Http;

namespace Casework.Api.Track;

/// <summary>The citizen needs no local helper any more.</summary>
public sealed record WithdrawHelpRequest;

[Runs(typeof(WithdrawLocalHelp))]
public static class WithdrawHelpEndpoint
{
    [WolverinePost("/api/v1/track/{caseNumber}/help-requests/{helpId}/withdrawal"), Answers(204)]
    public static Task<IResult> Post(string caseNumber, Guid helpId, HttpContext http, TrackDoor door) =>
        door.Handle(http, caseNumber, typeof(WithdrawLocalHelp), new CaseRequest<WithdrawHelpRequest>(Who.Anybody, (_, _) => new WithdrawLocalHelp(helpId)) { OptionalBody = true });
}
