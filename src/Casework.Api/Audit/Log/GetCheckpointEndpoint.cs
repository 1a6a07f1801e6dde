using Casework.Api.Door;
using Casework.Api.Proof;
using Wolverine.Http;

namespace Casework.Api.Audit.Log;

/// <summary>The newest signed checkpoint over all events (C2SP tlog-checkpoint): name, number of events, root, signature. No sign-in is needed.</summary>
public static class GetCheckpointEndpoint
{
    [WolverineGet("/api/v1/audit/log/checkpoint"), Answers(200, MediaType = "text/plain"), Answers(404)]
    public static async Task<IResult> Get(HttpContext http)
    {
        var head = await http.RequestServices.GetRequiredService<LogReading>().Head(http.RequestAborted);
        return head is null ? Problem.NotFound.ToResult() : Results.Text(head.Checkpoint, "text/plain; charset=utf-8");
    }
}
