using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Registers;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Wolverine.Http;

namespace Casework.Api.Registers;

/// <summary>What the base registers hold of the citizen who is signed in, before they ask anything.</summary>
public static class GetOwnKnownFactsEndpoint
{
    [WolverineGet("/api/v1/me/known-facts"), Answers(200, typeof(KnownFactsAnswer))]
    public static async Task<IResult> Get(HttpContext http, OwnFacts facts) =>
        http.Refusal(AllowedRoles.Citizens) is { } refusal ? refusal.ToResult() : (await facts.Read(http.Caller())).ToResult();
}
