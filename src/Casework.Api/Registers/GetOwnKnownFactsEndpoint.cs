using Casework.Api.Access;
using Casework.Api.Http;
using Casework.Api.Reading;
using Casework.Api.SignIn;
using Wolverine.Http;

namespace Casework.Api.Registers;

/// <summary>What the base registers hold of the citizen who is signed in, before they ask anything.</summary>
public static class GetOwnKnownFactsEndpoint
{
    [WolverineGet("/api/v1/me/known-facts"), Answers(200, typeof(KnownFactsAnswer))]
    public static async Task<IResult> Get(HttpContext http, KnownFacts known, ReadLog log, Assurances assurances)
    {
        if ((http.Refusal(AllowedRoles.Citizens) ?? assurances.Refusal(http.Caller().SignedIn, CitizenAct.Facts)) is { } refusal) return refusal.ToResult();
        var caller = http.Caller();
        var answer = await known.Of(caller.SignedIn.Bsn, caller.SignedIn.KvkNumber, http.RequestAborted);
        await log.WriteWithoutCase(caller, "known-facts");
        return new ViewAnswer(answer);
    }
}
