using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Reading;
using Casework.Application.Store;
using Casework.Delivery.Letters;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Marten;
using Wolverine.Http;

namespace Casework.Api.Letters;

/// <summary>The print queue of the official's own desk, oldest first.</summary>
public static class GetLettersEndpoint
{
    [WolverineGet("/api/v1/letters"), Answers(200, typeof(PageOf<LetterAnswer>))]
    [Asks("status", OneOf = ["toPrint", "printed"], Description = "Where it stands; without it, all.")]
    [Asks("limit", typeof(int)), Asks("cursor")]
    public static async Task<IResult> Get(HttpContext http, IDocumentStore store, StoreSettings settings)
    {
        if (http.Refusal(AllowedRoles.Desk) is { } refusal) return refusal.ToResult();
        var given = http.Request.Parameters();
        var (status, limit, after) = (given.OneOf("status", "toPrint", "printed"), given.Limit(), given.GuidCursor());
        if (given.Problem is { } problem) return problem.ToResult();
        var found = await LetterRows.Of(store, new(settings.Schema), http.Caller(AllowedRoles.Desk).Actor, status, after, limit + 1, http.RequestAborted);
        return new ViewAnswer(new Page([.. found.Take(limit)], found.Count > limit ? QueryParameters.Opaque(found[limit - 1].LetterId.ToString()) : null, null));
    }
}
