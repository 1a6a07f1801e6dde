using Casework.Api.Door;
using Casework.Api.Proof;
using Casework.Projections;
using Marten;
using Npgsql;

namespace Casework.Api.FirstStart;

/// <summary>Whether this node may be sent work: true from when schema, catalogue and first start are done.</summary>
public sealed class Readiness
{
    private volatile bool done;

    public bool IsDone => done;

    public void Done() => done = true;
}

/// <summary>
/// <c>/health/live</c>: the process runs. <c>/health/ready</c>: the start is done, the database answers and the logs are sealed; 503 until then.
/// </summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Json(new { status = "alive" })).ExcludeFromDescription();
        app.MapGet("/health/ready", async (Readiness readiness, SealingState sealing, IDocumentStore store, CancellationToken cancellation) =>
            !readiness.IsDone || !await Answers(store, cancellation) ? (Problem.Of(503, "not-ready") with { RetryAfter = 2 }).ToResult()
            : sealing.Stopped.FirstOrDefault() is { } stopped ? Problem.Of(503, stopped.IsOlder ? "restore-not-acknowledged" : "log-not-sealed", stopped.Log).ToResult()
            : Results.Json(new { status = "ready" })).ExcludeFromDescription();
    }

    private static async Task<bool> Answers(IDocumentStore store, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await store.Connect(cancellation);
            await using var command = new NpgsqlCommand("select 1", connection) { CommandTimeout = 2 };
            return await command.ExecuteScalarAsync(cancellation) is 1;
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            return false;
        }
    }
}
