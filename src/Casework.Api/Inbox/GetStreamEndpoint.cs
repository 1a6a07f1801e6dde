using Casework.Api.Door;
using Casework.Api.Reading;
using Wolverine.Http;

namespace Casework.Api.Inbox;

/// <summary>Live changes of the inbox as server-sent events: not built yet.</summary>
public static class GetStreamEndpoint
{
    [WolverineGet("/api/v1/inbox/stream"), Answers(501)]
    public static IResult Get(HttpContext http) => (ReadingDoor.Refusal(http, Who.Officials) ?? Problem.Of(501, "not-built-yet")).ToResult();
}
