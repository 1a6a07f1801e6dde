using Casework.Delivery.Channels;
using Casework.Delivery.Outbox;
using Casework.Delivery.Webhooks;
using Casework.Domain;
using Casework.Domain.Cases;

namespace Casework.Delivery.Sending;

/// <summary>Who takes what: each channel has one channel, by the settings of this installation.</summary>
internal sealed class DeliveryChannels
{
    private readonly IDeliveryChannel _webhooks;
    private readonly Dictionary<string, IDeliveryChannel> _byChannel;

    public DeliveryChannels(OutboxSettings settings, Notices notices, CaseAddresses addresses, Mails mails, MessageFolder folder, WebhookChannel webhooks)
    {
        _webhooks = webhooks;
        IDeliveryChannel Unset(ReachChannel channel) => folder.IsUsed ? new FolderChannel(channel, folder, mails) : new NoChannel();
        IDeliveryChannel Gateway(ReachChannel channel, GatewaySettings? gateway) => gateway is null ? Unset(channel) : new GatewayChannel(channel, gateway, notices, addresses);
        var mail = settings.Smtp is { } smtp ? new MailChannel(smtp, mails) : Unset(ReachChannel.Email);
        _byChannel = new()
        {
            [WireName.Of(ReachChannel.Email)] = mail,
            [OutboxMessage.Helper] = mail,
            [WireName.Of(ReachChannel.Sms)] = Gateway(ReachChannel.Sms, settings.Sms),
            [WireName.Of(ReachChannel.MessageBox)] = Gateway(ReachChannel.MessageBox, settings.MessageBox),
        };
    }

    public IDeliveryChannel For(OutboxMessage delivery) => delivery.Channel == OutboxMessage.Webhook ? _webhooks : _byChannel.GetValueOrDefault(delivery.Channel) ?? new NoChannel();

    /// <summary>Nobody has said where these go: they wait, are given up in the end, and can be sent when it is known.</summary>
    private sealed class NoChannel : IDeliveryChannel
    {
        public Task<Handed> Take(OutboxMessage delivery, CancellationToken cancellation) => Task.FromResult(new Handed("not-configured"));
    }
}
