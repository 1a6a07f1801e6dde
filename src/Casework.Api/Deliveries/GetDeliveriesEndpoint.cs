using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Reading;
using Casework.Application.Store;
using Casework.Delivery.Outbox;
using Casework.Delivery.Webhooks;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Casework.Projections.Events;
using Marten;
using Npgsql;
using Wolverine.Http;

namespace Casework.Api.Deliveries;

/// <summary>A message to a citizen, or an event for a subscriber, on its way or given up. Neither its address nor its content is shown.</summary>
/// <param name="Failure">Why the last attempt failed, as a code such as smtp-451, http-500, unreachable or not-configured.</param>
/// <param name="NextAttemptAt">When it is tried again; null when it was sent or given up.</param>
public sealed record DeliveryAnswer(
    Guid DeliveryId, Guid CaseId, string CaseNumber, string Channel, Guid? WebhookId, string EventType, string Status, int Attempts, string? Failure,
    DateTimeOffset CreatedAt, DateTimeOffset? NextAttemptAt, DateTimeOffset? SettledAt);

/// <summary>What goes out on behalf of the coordinator's own desk or organisation: messages to citizens of the desk, and events for own subscriptions.</summary>
public static class GetDeliveriesEndpoint
{
    [WolverineGet("/api/v1/deliveries"), Answers(200, typeof(PageOf<DeliveryAnswer>))]
    [Asks("status", OneOf = ["pending", "sent", "dead"], Description = "Where it stands; without it, all.")]
    [Asks("limit", typeof(int)), Asks("cursor")]
    public static async Task<IResult> Get(HttpContext http, IDocumentStore store, StoreSettings settings)
    {
        if (http.Refusal(AllowedRoles.Coordinators) is { } refusal) return refusal.ToResult();
        var given = http.Request.Parameters();
        var (status, limit, after) = (given.OneOf("status", "pending", "sent", "dead"), given.Limit(), given.Cursor()?.Split('|'));
        if (after is not null && !(after is [var at, var id] && DateTimeOffset.TryParse(at, out _) && Guid.TryParse(id, out _))) given.Fault("cursor", "unreadable-cursor");
        if (given.Problem is { } problem) return problem.ToResult();
        var found = await Of(store, new(settings.Schema), DeliveryScope.Of(http.Caller(AllowedRoles.Coordinators).Actor), status, after, limit + 1, http.RequestAborted);
        var next = found.Count > limit ? QueryParameters.Opaque($"{found[limit - 1].CreatedAt:O}|{found[limit - 1].DeliveryId}") : null;
        return new ViewAnswer(new Page([.. found.Take(limit)], next, null));
    }

    private static async Task<List<DeliveryAnswer>> Of(
        IDocumentStore store, OutboxTables tables, DeliveryScope scope, string? status, string[]? after, int most, CancellationToken cancellation)
    {
        await using var connection = await store.Connect(cancellation);
        await using var command = new NpgsqlCommand(
            $"""
            select id, case_id, case_number, channel, recipient, event_type, status, attempts, failure, created_at, next_at, settled_at from {tables.Deliveries}
            where {DeliveryScope.Sql} and channel <> 'paper' and ($3 = '' or status = $3) and (created_at, id) < ($4, $5) order by created_at desc, id desc limit $6
            """, connection);
        scope.AddTo(command);
        command.Parameters.Add(new() { Value = status ?? "" });
        command.Parameters.Add(new() { Value = after is null ? new DateTimeOffset(9999, 1, 1, 0, 0, 0, TimeSpan.Zero) : DateTimeOffset.Parse(after[0]) });
        command.Parameters.Add(new() { Value = after is null ? Guid.Empty : Guid.Parse(after[1]) });
        command.Parameters.Add(new() { Value = most });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        List<DeliveryAnswer> found = [];
        while (await row.ReadAsync(cancellation)) found.Add(Read(row));
        return found;
    }

    private static DeliveryAnswer Read(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetGuid(1), row.GetString(2), row.GetString(3), row.GetString(3) == OutboxMessage.Webhook ? Guid.Parse(row.GetString(4)) : null, CloudEvent.TypeOf(row.GetString(5)),
        row.GetString(6), row.GetInt32(7), row.IsDBNull(8) ? null : row.GetString(8), row.GetFieldValue<DateTimeOffset>(9),
        row.GetString(6) == "pending" ? row.GetFieldValue<DateTimeOffset>(10) : null, row.IsDBNull(11) ? null : row.GetFieldValue<DateTimeOffset>(11));
}
