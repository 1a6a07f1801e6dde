using Casework.Api.Door;
using Casework.Api.Outbox;
using Casework.Api.Reading;
using Casework.Api.Store;
using Casework.Projections;
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
        if (ReadingDoor.Refusal(http, Who.Coordinators) is { } refusal) return refusal.ToResult();
        var tables = new OutboxTables(settings.Schema);
        await using var connection = await store.Connect(http.RequestAborted);
        await using var replay = new NpgsqlCommand(
            $"""
            with found as (select id, status from {tables.Deliveries} where {DeliveryScope.Sql} and id = $3 for update),
                again as (update {tables.Deliveries} d set status = 'pending', attempts = 0, next_at = $4, failure = null, settled_at = null
                    from found where d.id = found.id and found.status = 'dead' returning d.id)
            select (select count(*) from found), (select count(*) from again)
            """, connection);
        DeliveryScope.Of(Caller.Of(http, Who.Coordinators).Actor).AddTo(replay);
        replay.Parameters.Add(new() { Value = deliveryId });
        replay.Parameters.Add(new() { Value = time.GetUtcNow() });
        await using var row = await replay.ExecuteReaderAsync(http.RequestAborted);
        await row.ReadAsync(http.RequestAborted);
        if (row.GetInt64(0) == 0) return Problem.NotFound.ToResult();
        if (row.GetInt64(1) == 0) return Problem.Of(409, "delivery-not-dead").ToResult();
        http.RequestServices.GetRequiredService<OutboxBell>().Ring();
        return Results.NoContent();
    }
}
