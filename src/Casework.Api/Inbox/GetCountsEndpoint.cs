using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Inbox;
using Casework.Domain.Catalogues;
using Casework.Domain.Terms;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Marten;
using Wolverine.Http;

namespace Casework.Api.Inbox;

/// <summary>How many cases each view of the caller's inbox holds, their saved views among them.</summary>
public static class GetCountsEndpoint
{
    [WolverineGet("/api/v1/inbox/counts"), Answers(200, typeof(InboxCounts))]
    public static async Task<IResult> Get(HttpContext http, IDocumentStore store, CatalogueVersions catalogues, TimeProvider time)
    {
        if (http.Refusal(AllowedRoles.Officials) is { } refusal) return refusal.ToResult();
        var viewer = new InboxViewer(http.Caller(AllowedRoles.Officials).Actor);
        await using var session = store.QuerySession();
        var saved = await SavedView.SeenBy(session, viewer.Actor, http.RequestAborted);
        return new ViewAnswer(await InboxCounting.Of(store, viewer, saved, catalogues.Current, LocalDay.Of(time.GetUtcNow()), http.RequestAborted));
    }
}
