using Casework.Api.Routing;
using Casework.Application.Problems;
using Casework.Http.Answers;
using Casework.Sealing.Logs;
using Microsoft.AspNetCore.Authorization;
using Wolverine.Http;

namespace Casework.Api.Audit.Log;

/// <summary>The newest signed checkpoint (C2SP tlog-checkpoint): name of the log, number of entries, root, signature. No sign-in is needed.</summary>
public static class GetCheckpointEndpoint
{
    [WolverineGet("/api/v1/audit/log/checkpoint"), AllowAnonymous, Answers(200, MediaType = "text/plain"), Answers(404)]
    public static Task<IResult> OfEvents(HttpContext http) => Answer(http, http.RequestServices.GetRequiredService<SealedEvents>());

    [WolverineGet("/api/v1/audit/read-log/checkpoint"), AllowAnonymous, Answers(200, MediaType = "text/plain"), Answers(404)]
    public static Task<IResult> OfReadings(HttpContext http) => Answer(http, http.RequestServices.GetRequiredService<SealedReadings>());

    private static async Task<IResult> Answer(HttpContext http, ISealed log)
    {
        var head = await http.RequestServices.GetRequiredService<LogReading>().Head(log, http.RequestAborted);
        return head is null ? Problem.NotFound.ToResult() : Results.Text(head.Checkpoint, "text/plain; charset=utf-8");
    }
}
