using Casework.Delivery.Outbox;
using Casework.Domain.Cases;

namespace Casework.Delivery.Channels;

/// <summary>In Development, where nothing else is set: each message is a file, so that a person can read what would have gone out. A repeat is the same file.</summary>
internal sealed class FolderChannel(ReachChannel channel, MessageFolder folder, Mails mails) : IDeliveryChannel
{
    public async Task<Handed> Take(OutboxMessage delivery, CancellationToken cancellation)
    {
        if (await mails.Of(delivery, channel, cancellation) is not { } letter) return new("no-address", ForGood: true);
        var (to, notice) = letter;
        await folder.Keep(delivery.CaseId, $"{delivery.Channel}-{delivery.Id}", channel is ReachChannel.Email ? "eml" : "txt", async file =>
        {
            if (channel is ReachChannel.Email) await MailChannel.Mail("no-reply@casework.example", to, delivery, notice).WriteToAsync(file, cancellation);
            else await file.WriteAsync(System.Text.Encoding.UTF8.GetBytes($"{to}\n{notice.Subject}\n\n{notice.Text}\n"), cancellation);
        });
        return Handed.Over;
    }
}
