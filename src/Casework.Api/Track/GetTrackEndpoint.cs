using Casework.Api.Routing;
using Casework.Application.Track;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Microsoft.AspNetCore.Authorization;
using Wolverine.Http;

namespace Casework.Api.Track;

/// <summary>Track and trace: the citizen's own case in plain words. The visit itself is logged, as the citizen's own or as that of a representative.</summary>
public static class GetTrackEndpoint
{
    [WolverineGet("/api/v1/track/{caseNumber}"), AllowAnonymous, Answers(200, typeof(TrackAnswer))]
    public static async Task<IResult> Get(string caseNumber, HttpContext http, TrackQuery query) => await query.Follow(http.Caller(), caseNumber) switch
    {
        { Problem: { } problem } => problem.ToResult(),
        { Answer: var answer } => new ViewAnswer(answer!, answer!.Version),
    };
}
