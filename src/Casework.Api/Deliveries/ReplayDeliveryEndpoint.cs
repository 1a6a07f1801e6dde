using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Problems;
using Casework.Application.Store;
using Casework.Delivery.Outbox;
using Casework.Delivery.Sending;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Casework.Projections.Events;
using Marten;
using Npgsql;
using Wolverine.Http;

namespace Casework.Api.Deliveries;

/// <summary>Sends once more what was given up, under the same id, as when what stood in its way is mended.</summary>
public static class ReplayDeliveryEndpoint
{
    [WolverinePost("/api/v1/deliveries/{deliveryId}/replay"), Answers(204), Answers(409, Code = "delivery-not-dead")]
    public static async Task<IResult> Post(Guid deliveryId, HttpContext http, IDocumentStore store, StoreSettings settings, TimeProvider time)
    {
        if (http.Refusal(AllowedRoles.Coordinators) is { } refusal) return refusal.ToResult();
        var tables = new OutboxTables(settings.Schema);
        await using var connection = await store.Connect(http.RequestAborted);
        await using var replay = new NpgsqlCommand(
            $"""
            with found as (select id, status from {tables.Deliveries} where {DeliveryScope.Sql} and id = $3 for update),
                again as (update {tables.Deliveries} d set status = 'pending', attempts = case when channel = 'webhook' then 0 else {Backoff.First} end, next_at = $4, failure = null, settled_at = null
                    from found where d.id = found.id and found.status = 'dead' returning d.id)
            select exists (select from again) from found
            """, connection);
        DeliveryScope.Of(http.Caller(AllowedRoles.Coordinators).Actor).AddTo(replay);
        replay.Parameters.Add(new() { Value = deliveryId });
        replay.Parameters.Add(new() { Value = time.GetUtcNow() });
        var done = await connection.Commit(() => replay.ExecuteScalarAsync(http.RequestAborted));
        if (done is null) return Problem.NotFound.ToResult();
        if (done is false) return Problem.Of(409, "delivery-not-dead").ToResult();
        http.RequestServices.GetRequiredService<OutboxBell>().Ring();
        return Results.NoContent();
    }
}
