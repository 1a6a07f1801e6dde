using System.Text;
using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Http.Answers;
using Casework.Proof.Entries;
using Casework.Sealing.Logs;
using Wolverine.Http;

namespace Casework.Api.Audit.Log;

/// <summary>
/// Where the log goes on as a new epoch, since an operator acknowledged that an older copy was put back: the entries that say so, oldest first. Up to each
/// the log's entries are those of the log before; what that held beyond them is gone.
/// </summary>
public static class GetEpochsEndpoint
{
    [WolverineGet("/api/v1/audit/log/epochs"), Answers(200, typeof(EpochsAnswer))]
    public static Task<IResult> OfEvents(HttpContext http) => Answer(http, http.RequestServices.GetRequiredService<SealedEvents>());

    [WolverineGet("/api/v1/audit/read-log/epochs"), Answers(200, typeof(EpochsAnswer))]
    public static Task<IResult> OfReadings(HttpContext http) => Answer(http, http.RequestServices.GetRequiredService<SealedReadings>());

    private static async Task<IResult> Answer(HttpContext http, ISealed log)
    {
        if (http.Refusal(AllowedRoles.Auditors) is { } refusal) return refusal.ToResult();
        var entries = await http.RequestServices.GetRequiredService<LogReading>().Read(log, (batch, _) => batch.Epochs(http.RequestAborted), http.RequestAborted);
        return Results.Json(new EpochsAnswer([.. entries.Select(entry => new EpochAnswer(EpochEntry.Read(entry).Leaf, Encoding.UTF8.GetString(entry)))]));
    }
}

/// <summary>The epochs of a log after its first; empty when no restore was ever acknowledged.</summary>
public sealed record EpochsAnswer(IReadOnlyList<EpochAnswer> Items);

/// <summary>Where an epoch begins.</summary>
/// <param name="Leaf">Its place in the log.</param>
/// <param name="Entry">What the leaf is the hash of: the new name, who acknowledged it, when, why, and what is gone.</param>
public sealed record EpochAnswer(long Leaf, string Entry);
