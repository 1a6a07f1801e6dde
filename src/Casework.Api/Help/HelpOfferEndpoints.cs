using Casework.Api.Routing;
using Casework.Application.Commands;
using Casework.Application.Help;
using Casework.Domain.Cases.Help;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Microsoft.AspNetCore.Authorization;
using Wolverine.Http;

namespace Casework.Api.Help;

/// <summary>The link in a request for help. Looking uses nothing up, so a mail scanner that follows it takes nothing away.</summary>
[Runs(typeof(OfferLocalHelp), typeof(DeclineLocalHelp))]
public static class HelpOfferEndpoints
{
    [WolverineGet("/api/v1/help-offers/{token}"), AllowAnonymous, Answers(200, typeof(HelpOfferAnswer))]
    public static async Task<IResult> Get(string token, HttpContext http, HelpOfferLink link) => (await link.Read(token, http.Caller())).ToResult();

    // The link is the proof; nothing else is asked.
    [WolverinePost("/api/v1/help-offers/{token}"), AllowAnonymous, Takes(typeof(AnswerHelpRequest)), Answers(200, typeof(HelpOfferAnswer))]
    public static async Task<IResult> Post(string token, HttpContext http, HelpOfferLink link) =>
        OutcomeResult.Of(link.RouteOf(token), await link.Answer(token, http.Caller(), http.PathValues(), new HttpBody(http)));
}
