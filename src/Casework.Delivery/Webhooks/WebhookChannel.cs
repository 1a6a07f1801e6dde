using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Casework.Application.Store;
using Casework.Delivery.Outbox;
using Casework.Projections.Events;
using Marten;
using Npgsql;

namespace Casework.Delivery.Webhooks;

/// <summary>
/// Posts an event to its subscriber. No redirect is followed, nothing of an answer but its status is read, and ten seconds is all it gets.
/// </summary>
internal sealed class WebhookChannel(IDocumentStore store, StoreSettings settings, OutboxSettings outbox, WebhookSettings webhooks, WebhookSecrets secrets) : IDeliveryChannel
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(10);
    private readonly OutboxTables _tables = new(settings.Schema);

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        MaxResponseHeadersLength = 16,
        MaxConnectionsPerServer = 4,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        ConnectCallback = (context, cancellation) => PublicAddresses.Connect(context.DnsEndPoint, webhooks.AllowPrivate, cancellation),
    })
    { Timeout = Most };

    public async Task<Handed> Take(OutboxMessage delivery, CancellationToken cancellation)
    {
        if (await Find(delivery, cancellation) is not { } found) return new("unsubscribed", ForGood: true);
        using var request = Request(delivery, found);
        try
        {
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return answer.IsSuccessStatusCode ? Handed.Over : new($"http-{(int)answer.StatusCode}", ForGood: answer.StatusCode is HttpStatusCode.Gone);
        }
        catch (HttpRequestException e)
        {
            return e.InnerException is AddressNotAllowedException ? new("address-not-allowed", ForGood: true) : new("unreachable");
        }
    }

    private HttpRequestMessage Request(OutboxMessage delivery, (string Url, byte[] Secret, long Position) found)
    {
        var body = CloudEvent.Of(delivery, found.Position, webhooks.Source, outbox.PublicAddress);
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, found.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/cloudevents+json", "utf-8");
        request.Headers.Add("webhook-id", delivery.Id.ToString());
        request.Headers.Add("webhook-timestamp", now.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", secrets.Sign(Guid.Parse(delivery.Recipient), found.Secret, delivery.Id, now, body));
        request.Headers.UserAgent.Add(new("Casework", "1.0"));
        return request;
    }

    private async Task<(string Url, byte[] Secret, long Position)?> Find(OutboxMessage delivery, CancellationToken cancellation)
    {
        await using var connection = await store.Connect(cancellation);
        await using var command = new NpgsqlCommand(
            $"select url, secret, coalesce((select seq_id from {settings.Schema}.mt_events where stream_id = $2 and version = $3), 0) from {_tables.Webhooks} where id = $1", connection)
        { Parameters = { new() { Value = Guid.Parse(delivery.Recipient) }, new() { Value = delivery.CaseId }, new() { Value = delivery.Version } } };
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation) ? (row.GetString(0), row.GetFieldValue<byte[]>(1), row.GetInt64(2)) : null;
    }
}
