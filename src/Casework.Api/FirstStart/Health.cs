using Casework.Application.Observability;
using Casework.Application.Problems;
using Casework.Application.Reading;
using Casework.Http.Answers;
using Casework.Sealing.Logs;

namespace Casework.Api.FirstStart;

/// <summary>Whether the start is done: true from when schema, catalogue and first start are.</summary>
public sealed class Readiness
{
    private volatile bool done;

    public bool IsDone => done;

    public void Done() => done = true;
}

/// <summary><c>/health/live</c>: the process runs. <c>/health/ready</c>: the start is done, a reading can be stored, and the logs are sealed; 503 until then.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Json(new { status = "alive" })).ExcludeFromDescription();
        app.MapGet("/health/ready", async (Readiness readiness, StoredReading reading, SealingState sealing, Outages outages, CancellationToken cancellation) =>
        {
            if (readiness.IsDone && await reading.IsPossible(cancellation))
                return sealing.Stopped.OrderBy(each => each.IsOlder).FirstOrDefault() is { } stopped
                    ? Problem.Of(503, stopped.IsOlder ? "restore-not-acknowledged" : "log-not-sealed", stopped.Log).ToResult()
                    : Results.Json(new { status = "ready" });
            if (readiness.IsDone) outages.Noticed("no reading can be stored");
            return (Problem.Of(503, "not-ready") with { RetryAfter = 2 }).ToResult();
        }).ExcludeFromDescription();
    }
}
