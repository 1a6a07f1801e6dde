using Casework.Api.Routing;
using Casework.Application.Commands;
using Casework.Application.Ratings;
using Casework.Domain.Cases.Ratings;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Microsoft.AspNetCore.Authorization;
using Wolverine.Http;

namespace Casework.Api.Ratings;

/// <summary>The single-use link after a contact, or the code on a slip. Looking uses nothing up, so a mail scanner that follows it takes nothing away.</summary>
[Runs(typeof(Rate))]
public static class RatingEndpoints
{
    [WolverineGet("/api/v1/ratings/{token}"), AllowAnonymous, Answers(200, typeof(RatingAnswer)), Answers(429)]
    public static async Task<IResult> Get(string token, HttpContext http, RatingLink link) =>
        (await link.Read(token, http.Caller())).ToResult();

    // The link is the proof; nothing else is asked.
    [WolverinePost("/api/v1/ratings/{token}"), AllowAnonymous, Takes(typeof(RateRequest)), Answers(204), Answers(429)]
    public static async Task<IResult> Post(string token, HttpContext http, RatingLink link) =>
        await link.Rate(token, http.Caller(), http.PathValues(), new HttpBody(http)) switch
        {
            CommandOutcome.Refused { Problem: var problem } => problem.ToResult(),
            CommandOutcome.Done { After.Version: var version } => new CaseAnswer(204, null, version),
            _ => throw new InvalidOperationException(),
        };
}
