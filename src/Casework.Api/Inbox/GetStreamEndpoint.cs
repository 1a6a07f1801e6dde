using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Http.Answers;
using Wolverine.Http;

namespace Casework.Api.Inbox;

/// <summary>
/// Live changes of the caller's inbox as server-sent events: changed names a case of theirs in which something happened, left one that is theirs no more, and reset asks
/// to read the list anew. Connect first and read the list then. Send the last id as Last-Event-ID after a break. The stream ends with the token.
/// </summary>
public static class GetStreamEndpoint
{
    [WolverineGet("/api/v1/inbox/stream"), Answers(200, MediaType = InboxStream.MediaType)]
    public static IResult Get(HttpContext http) => http.Refusal(AllowedRoles.Officials)?.ToResult() ?? http.RequestServices.GetRequiredService<InboxStream>();
}
