using Casework.Api.Access;
using Casework.Api.Http;
using Casework.Api.Reading;
using Casework.Api.Store;
using Marten;
using Wolverine.Http;

namespace Casework.Api.Letters;

/// <summary>A letter of the desk. Whom it is for and what it says shows when it is opened.</summary>
/// <param name="HasAddress">Without one, ask the citizen, or let it be fetched at the desk.</param>
public sealed record LetterAnswer(Guid LetterId, Guid CaseId, string CaseNumber, DateTimeOffset CreatedAt, string Status, DateTimeOffset? PrintedAt, bool HasAddress);

/// <summary>The print queue of the official's own desk, oldest first.</summary>
public static class GetLettersEndpoint
{
    [WolverineGet("/api/v1/letters"), Answers(200, typeof(PageOf<LetterAnswer>))]
    [Asks("status", OneOf = ["toPrint", "printed"], Description = "Where it stands; without it, all.")]
    [Asks("limit", typeof(int)), Asks("cursor")]
    public static async Task<IResult> Get(HttpContext http, IDocumentStore store, StoreSettings settings)
    {
        if (http.Refusal(AllowedRoles.Desk) is { } refusal) return refusal.ToResult();
        var given = new QueryParameters(http.Request);
        var (status, limit, after) = (given.OneOf("status", "toPrint", "printed"), given.Limit(), given.GuidCursor());
        if (given.Problem is { } problem) return problem.ToResult();
        var found = await LetterRows.Of(store, new(settings.Schema), http.Caller(AllowedRoles.Desk).Actor, status, after, limit + 1, http.RequestAborted);
        return new ViewAnswer(new Page([.. found.Take(limit)], found.Count > limit ? QueryParameters.Opaque(found[limit - 1].LetterId.ToString()) : null, null));
    }
}
