using Casework.Api.Cases.Reaching;
using Casework.Api.Door;
using Casework.Domain.Cases.Reaching;
using Wolverine.Http;

namespace Casework.Api.Track;

/// <summary>The citizen chooses how to hear that there is news.</summary>
[Runs(typeof(ChooseReach))]
public static class ChooseOwnReachEndpoint
{
    [WolverinePost("/api/v1/track/{caseNumber}/reach"), Takes(typeof(ChooseReachRequest)), Answers(204)]
    public static Task<IResult> Post(string caseNumber, HttpContext http, TrackDoor door) => door.Handle(http, caseNumber, typeof(ChooseReach), Request);

    private static readonly CaseRequest<ChooseReachRequest> Request = new(Who.Anybody, (body, slip, _) => ChooseReachEndpoint.Command(body, slip));
}
