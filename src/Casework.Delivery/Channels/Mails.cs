using Casework.Delivery.Outbox;
using Casework.Domain.Cases;

namespace Casework.Delivery.Channels;

/// <summary>What goes out, and to which address.</summary>
internal sealed record Letter(string To, Notice Notice);

/// <summary>Writes what a delivery is about: to the citizen that there is news, to a local helper that somebody asks for help.</summary>
internal sealed class Mails(Notices notices, CaseAddresses addresses, HelpMails help)
{
    /// <summary>Null when there is nowhere to send it (any more).</summary>
    public async Task<Letter?> Of(OutboxMessage delivery, ReachChannel channel, CancellationToken cancellation) => delivery.Channel == OutboxMessage.Helper
        ? await help.Of(delivery, cancellation)
        : await addresses.Of(delivery, channel, cancellation) is { } to ? new(to, notices.Of(channel, delivery)) : null;
}
