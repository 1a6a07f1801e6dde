using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Reading;
using Casework.Application.Track;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Wolverine.Http;

namespace Casework.Api.Track;

/// <summary>All cases of the citizen who is signed in, and those of the mandates that they have, newest first.</summary>
public static class GetOwnCasesEndpoint
{
    [WolverineGet("/api/v1/me/cases"), Answers(200, typeof(PageOf<OwnCaseItem>))]
    [Asks("limit", typeof(int)), Asks("cursor")]
    public static async Task<IResult> Get(HttpContext http, OwnCasesQuery query)
    {
        if (http.Refusal(AllowedRoles.Citizens) is { } refusal) return refusal.ToResult();
        var given = http.Request.Parameters();
        var (limit, from) = (given.Limit(), given.NumberCursor() ?? 0);
        return given.Problem?.ToResult() ?? new ViewAnswer(Page.Of(await query.Of(http.Caller()), limit, from));
    }
}
