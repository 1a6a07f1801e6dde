using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Http.Answers;
using Casework.Sealing.Logs;
using Wolverine.Http;

namespace Casework.Api.Audit.Log;

/// <summary>Shows that the log of one size is the beginning of the log of another (RFC 6962 section 2.1.2): two roots and the hashes that lead from one to the other.</summary>
public static class GetConsistencyEndpoint
{
    [WolverineGet("/api/v1/audit/log/consistency"), Answers(200, typeof(ConsistencyAnswer))]
    [Asks("from", typeof(long), Required = true), Asks("to", typeof(long), Required = true)]
    public static async Task<IResult> Get(HttpContext http)
    {
        if (http.Refusal(AllowedRoles.Auditors) is { } refusal) return refusal.ToResult();
        var log = http.RequestServices.GetRequiredService<LogReading>();
        var size = (await log.Head(log.Events, http.RequestAborted))?.Size ?? 0;
        var given = http.Request.Parameters();
        var (from, to) = (given.Number("from", 1, size), given.Number("to", 1, size));
        foreach (var name in (string[])["from", "to"])
            if (!given.Has(name)) given.Fault(name, "required");
        if (from > to) given.Fault("to", "out-of-range");
        return given.Problem?.ToResult() ?? Results.Json(await log.Read(log.Events, (batch, _) => Prove(batch, from!.Value, to!.Value, http.RequestAborted), http.RequestAborted));
    }

    private static async Task<ConsistencyAnswer> Prove(SealingBatch batch, long from, long to, CancellationToken cancellation)
    {
        var tree = new ServedLog(batch).Tree(cancellation);
        var (start, end, proof) = (await tree.Root(from), await tree.Root(to), await tree.Consistency(from, to));
        return new(from, to, start.ToString(), end.ToString(), [.. proof.Select(hash => hash.ToString())]);
    }
}

/// <summary>A consistency proof.</summary>
/// <param name="From">Number of events of the older log.</param>
/// <param name="To">Number of events of the newer one.</param>
/// <param name="FromRoot">Root of the older log, in base64.</param>
/// <param name="ToRoot">Root of the newer log, in base64.</param>
/// <param name="Proof">The hashes, in base64, in the order of the RFC.</param>
public sealed record ConsistencyAnswer(long From, long To, string FromRoot, string ToRoot, IReadOnlyList<string> Proof);
