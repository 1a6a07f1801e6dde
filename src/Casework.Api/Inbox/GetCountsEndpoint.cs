using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Inbox;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Wolverine.Http;

namespace Casework.Api.Inbox;

/// <summary>How many cases each view of the caller's inbox holds, their saved views among them.</summary>
public static class GetCountsEndpoint
{
    [WolverineGet("/api/v1/inbox/counts"), Answers(200, typeof(InboxCounts))]
    public static async Task<IResult> Get(HttpContext http, InboxQuery inbox) =>
        http.Refusal(AllowedRoles.Officials)?.ToResult() ?? new ViewAnswer((await inbox.Counts(http.Caller(AllowedRoles.Officials))).Counts);
}
