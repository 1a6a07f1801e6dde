using Casework.Api.Cases.Records;
using Casework.Api.Door;
using Casework.Api.SignIn;
using Casework.Domain.Cases.Records;
using Wolverine.Http;

namespace Casework.Api.Track;

/// <summary>The citizen corrects their own data (GDPR article 16).</summary>
[Runs(typeof(CorrectCitizen))]
public static class CorrectOwnDataEndpoint
{
    [WolverinePost("/api/v1/track/{caseNumber}/corrections"), Answers(204), Takes(typeof(CorrectCitizenRequest))]
    public static Task<IResult> Post(string caseNumber, HttpContext http, TrackDoor door) => door.Handle(http, caseNumber, typeof(CorrectCitizen), Request);

    private static readonly CaseRequest<CorrectCitizenRequest> Request = new(Who.Anybody, (body, slip, _) => CorrectCitizenEndpoint.Command(body, slip)) { Act = CitizenAct.Records };
}
