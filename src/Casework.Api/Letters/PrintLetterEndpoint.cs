using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Problems;
using Casework.Application.Store;
using Casework.Delivery.Letters;
using Casework.Delivery.Sending;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Marten;
using Wolverine.Http;

namespace Casework.Api.Letters;

/// <summary>
/// The letter is printed and on its way, so nobody prints it again. The term of a decision that had not been sent counts from this day.
/// </summary>
public static class PrintLetterEndpoint
{
    [WolverinePost("/api/v1/letters/{letterId}/printed"), Answers(204), Answers(409, Code = "already-printed")]
    public static async Task<IResult> Post(Guid letterId, HttpContext http, IDocumentStore store, StoreSettings settings, SentNews sent, TimeProvider time)
    {
        if (http.Refusal(AllowedRoles.Desk) is { } refusal) return refusal.ToResult();
        var actor = http.Caller(AllowedRoles.Desk).Actor;
        if (await LetterRows.Find(store, new(settings.Schema), actor, letterId, http.RequestAborted) is not { } letter) return Problem.NotFound.ToResult();
        // First what the case says, which is said once: whoever is interrupted prints it again.
        await sent.Dispatched(letter, actor, http.RequestAborted);
        return await LetterRows.Print(store, new(settings.Schema), letterId, time.GetUtcNow(), http.RequestAborted)
            ? Results.NoContent()
            : Problem.Of(409, "already-printed").ToResult();
    }
}
