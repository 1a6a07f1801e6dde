using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Problems;
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

namespace Casework.Api.Webhooks;

/// <summary>A subscription of the coordinator's own desk or organisation; its secret is never shown.</summary>
public sealed record WebhookAnswer(Guid WebhookId, string Url, IReadOnlyList<string> EventTypes, DateTimeOffset CreatedAt, string CreatedBy);

/// <summary>The subscriptions of the coordinator's own desk or organisation.</summary>
public static class GetWebhooksEndpoint
{
    [WolverineGet("/api/v1/webhooks"), Answers(200, typeof(PageOf<WebhookAnswer>))]
    [Asks("limit", typeof(int)), Asks("cursor")]
    public static async Task<IResult> Get(HttpContext http, IDocumentStore store, StoreSettings settings)
    {
        if (http.Refusal(AllowedRoles.Coordinators) is { } refusal) return refusal.ToResult();
        if (WebhookOwner.Of(http.Caller(AllowedRoles.Coordinators).Actor) is not { } owner) return Problem.Of(403, "not-allowed").ToResult();
        var given = http.Request.Parameters();
        var (limit, from) = (given.Limit(), given.NumberCursor() ?? 0);
        return given.Problem is { } problem
            ? problem.ToResult()
            : new ViewAnswer(Page.Of(await Of(store, new(settings.Schema), owner, http.RequestAborted), limit, from));
    }

    private static async Task<List<WebhookAnswer>> Of(IDocumentStore store, OutboxTables tables, string owner, CancellationToken cancellation)
    {
        await using var connection = await store.Connect(cancellation);
        await using var command = new NpgsqlCommand($"select id, url, event_types, created_at, created_by from {tables.Webhooks} where owner = $1 order by id", connection)
        { Parameters = { new() { Value = owner } } };
        await using var row = await command.ExecuteReaderAsync(cancellation);
        List<WebhookAnswer> found = [];
        while (await row.ReadAsync(cancellation))
            found.Add(new(row.GetGuid(0), row.GetString(1), [.. row.GetFieldValue<string[]>(2).Select(type => type == Subscriber.All ? type : CloudEvent.TypeOf(type))], row.GetFieldValue<DateTimeOffset>(3), row.GetString(4)));
        return found;
    }
}
