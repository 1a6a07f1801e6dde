using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Problems;
using Casework.Application.Store;
using Casework.Delivery.Letters;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Marten;
using Wolverine.Http;

namespace Casework.Api.Letters;

/// <summary>The letter is printed and on its way, so nobody prints it again.</summary>
public static class PrintLetterEndpoint
{
    [WolverinePost("/api/v1/letters/{letterId}/printed"), Answers(204), Answers(409, Code = "already-printed")]
    public static async Task<IResult> Post(Guid letterId, HttpContext http, IDocumentStore store, StoreSettings settings, TimeProvider time)
    {
        if (http.Refusal(AllowedRoles.Desk) is { } refusal) return refusal.ToResult();
        if (await LetterRows.Find(store, new(settings.Schema), http.Caller(AllowedRoles.Desk).Actor, letterId, http.RequestAborted) is null) return Problem.NotFound.ToResult();
        return await LetterRows.Print(store, new(settings.Schema), letterId, time.GetUtcNow(), http.RequestAborted)
            ? Results.NoContent()
            : Problem.Of(409, "already-printed").ToResult();
    }
}
