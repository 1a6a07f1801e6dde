using System.Net.Http.Json;
using System.Net.Http.Headers;
using Casework.Delivery.Outbox;
using Casework.Domain.Cases;

namespace Casework.Delivery.Channels;

/// <summary>What a gateway gets: one message with its id, by which it can drop a repeat.</summary>
internal sealed record GatewayMessage(Guid Id, string To, string Subject, string Text);

/// <summary>Text messages and message boxes go through a gateway that takes one message as JSON by POST. A message box is named by the citizen's number.</summary>
internal sealed class GatewayChannel(ReachChannel channel, GatewaySettings settings, Notices notices, CaseAddresses addresses) : IDeliveryChannel
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(5),
    });

    public async Task<Handed> Take(OutboxMessage delivery, CancellationToken cancellation)
    {
        if (await addresses.Of(delivery, channel, cancellation) is not { } to) return new("no-address", ForGood: true);
        var notice = notices.Of(channel, delivery);
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.Url) { Content = JsonContent.Create(new GatewayMessage(delivery.Id, to, notice.Subject, notice.Text)) };
        request.Headers.Add("Idempotency-Key", delivery.Id.ToString());
        if (settings.Token is { } token) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var answer = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return answer.IsSuccessStatusCode ? Handed.Over : new($"http-{(int)answer.StatusCode}");
        }
        catch (HttpRequestException)
        {
            return new("unreachable");
        }
    }
}
