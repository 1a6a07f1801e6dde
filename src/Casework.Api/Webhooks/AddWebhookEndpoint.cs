using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Problems;
using Casework.Application.Store;
using Casework.Application.Validation;
using Casework.Delivery.Outbox;
using Casework.Delivery.Webhooks;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Casework.Projections.Events;
using FluentValidation;
using Marten;
using Npgsql;
using Wolverine.Http;

namespace Casework.Api.Webhooks;

/// <summary>Another system of the coordinator's own desk or organisation wants to hear of events. It gets CloudEvents 1.0 by the NL GOV profile, signed with the secret.</summary>
/// <param name="EventTypes">Types such as nl.overheid.casework.question-decided; * is all.</param>
/// <param name="Secret">Both sides keep it; it is stored sealed and never shown.</param>
public sealed record AddWebhookRequest(string? Url, IReadOnlyList<string>? EventTypes, string? Secret);

public sealed record WebhookAddedAnswer(Guid WebhookId);

public sealed class AddWebhookValidator : AbstractValidator<AddWebhookRequest>
{
    public AddWebhookValidator(IServiceProvider services)
    {
        var settings = services.GetRequiredService<WebhookSettings>();
        RuleFor(body => body.Url).RequiredText(2000).Must(url => url is null || WebhookUrl.IsAllowed(url, settings.AllowPrivate)).WithErrorCode("url-not-allowed");
        RuleFor(body => body.EventTypes).NotEmptyList(200);
        RuleForEach(body => body.EventTypes).Must(type => type is Subscriber.All || (type is not null && CloudEvent.StoredName(type) is not null)).WithErrorCode("unknown-event-type");
        RuleFor(body => body.Secret).RequiredText(200).Must(secret => secret is null || WebhookSecrets.KeyOf(secret).Length >= 24).WithErrorCode("secret-too-short");
    }
}

public static class AddWebhookEndpoint
{
    [WolverinePost("/api/v1/webhooks"), Answers(201, typeof(WebhookAddedAnswer)), Answers(409, Code = "already-subscribed")]
    public static async Task<IResult> Post(HttpContext http, IDocumentStore store, StoreSettings settings, RequestValidation shapes, TimeProvider time)
    {
        if (http.Refusal(AllowedRoles.Coordinators) is { } refusal) return refusal.ToResult();
        var caller = http.Caller(AllowedRoles.Coordinators);
        if (WebhookOwner.Of(caller.Actor) is not { } owner) return Problem.Of(403, "not-allowed").ToResult();
        var (body, malformed) = RequestBody.Parse<AddWebhookRequest>(http.Request, await RequestBody.Bytes(http.Request, http.RequestAborted), optional: false);
        if (shapes.Check(body, malformed) is { } badShape) return badShape.ToResult();

        var id = Guid.CreateVersion7(time.GetUtcNow());
        var secret = http.RequestServices.GetRequiredService<WebhookSecrets>().Seal(id, body!.Secret!);
        return await Insert(store, new(settings.Schema), id, owner, body, secret, caller.Actor.Id, time.GetUtcNow(), http.RequestAborted)
            ? new ViewAnswer(new WebhookAddedAnswer(id), status: 201)
            : Problem.Of(409, "already-subscribed").ToResult();
    }

    private static async Task<bool> Insert(
        IDocumentStore store, OutboxTables tables, Guid id, string owner, AddWebhookRequest body, byte[] secret, string by, DateTimeOffset now, CancellationToken cancellation)
    {
        string[] types = [.. body.EventTypes!.Select(type => type == Subscriber.All ? type : CloudEvent.StoredName(type)!).Distinct()];
        await using var connection = await store.Connect(cancellation);
        await using var insert = new NpgsqlCommand(
            $"insert into {tables.Webhooks} (id, owner, url, event_types, secret, created_by, created_at) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing", connection)
        {
            Parameters =
            {
                new() { Value = id }, new() { Value = owner }, new() { Value = body.Url!.Trim() }, new() { Value = types }, new() { Value = secret },
                new() { Value = by }, new() { Value = now },
            },
        };
        return await connection.Commit(() => insert.ExecuteNonQueryAsync(cancellation)) == 1;
    }
}
