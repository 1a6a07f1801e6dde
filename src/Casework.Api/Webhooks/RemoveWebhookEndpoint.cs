using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Problems;
using Casework.Application.Store;
using Casework.Delivery.Outbox;
using Casework.Delivery.Webhooks;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Casework.Projections.Events;
using Marten;
using Npgsql;
using Wolverine.Http;

namespace Casework.Api.Webhooks;

/// <summary>Ends a subscription of the coordinator's own desk or organisation; what still waited for it is not sent any more.</summary>
public static class RemoveWebhookEndpoint
{
    [WolverineDelete("/api/v1/webhooks/{webhookId}"), Answers(204)]
    public static async Task<IResult> Delete(Guid webhookId, HttpContext http, IDocumentStore store, StoreSettings settings)
    {
        if (http.Refusal(AllowedRoles.Coordinators) is { } refusal) return refusal.ToResult();
        var tables = new OutboxTables(settings.Schema);
        await using var connection = await store.Connect(http.RequestAborted);
        await using var remove = new NpgsqlCommand(
            $"""
            with gone as (delete from {tables.Webhooks} where id = $1 and owner = $2 returning id::text),
                unsent as (delete from {tables.Deliveries} where recipient in (select id from gone) and status <> 'sent')
            select count(*) from gone
            """, connection)
        { Parameters = { new() { Value = webhookId }, new() { Value = WebhookOwner.Of(http.Caller(AllowedRoles.Coordinators).Actor) ?? "" } } };
        return (long)(await connection.Commit(() => remove.ExecuteScalarAsync(http.RequestAborted)))! == 1 ? Results.NoContent() : Problem.NotFound.ToResult();
    }
}
