using Casework.Api.Webhooks;
using Casework.Domain;
using Casework.Domain.Cases;

namespace Casework.Api.Outbox;

/// <summary>Who takes what: each channel has one courier, by the settings of this installation.</summary>
internal sealed class Couriers
{
    private readonly ICourier _webhooks;
    private readonly Dictionary<string, ICourier> _byChannel;

    public Couriers(OutboxSettings settings, Notices notices, CaseAddresses addresses, Mails mails, MessageFolder folder, WebhookCourier webhooks)
    {
        _webhooks = webhooks;
        ICourier Unset(ReachChannel channel) => folder.IsUsed ? new FolderCourier(channel, folder, mails) : new NoCourier();
        ICourier Gateway(ReachChannel channel, GatewaySettings? gateway) => gateway is null ? Unset(channel) : new GatewayCourier(channel, gateway, notices, addresses);
        var mail = settings.Smtp is { } smtp ? new MailCourier(smtp, mails) : Unset(ReachChannel.Email);
        _byChannel = new()
        {
            [WireName.Of(ReachChannel.Email)] = mail,
            [Delivery.Helper] = mail,
            [WireName.Of(ReachChannel.Sms)] = Gateway(ReachChannel.Sms, settings.Sms),
            [WireName.Of(ReachChannel.MessageBox)] = Gateway(ReachChannel.MessageBox, settings.MessageBox),
        };
    }

    public ICourier For(Delivery delivery) => delivery.Channel == Delivery.Webhook ? _webhooks : _byChannel.GetValueOrDefault(delivery.Channel) ?? new NoCourier();

    /// <summary>Nobody has said where these go: they wait, are given up in the end, and can be sent when it is known.</summary>
    private sealed class NoCourier : ICourier
    {
        public Task<Handed> Take(Delivery delivery, CancellationToken cancellation) => Task.FromResult(new Handed("not-configured"));
    }
}
