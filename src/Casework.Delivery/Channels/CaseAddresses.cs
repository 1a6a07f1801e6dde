using Casework.Delivery.Outbox;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Projections.Cases;
using Casework.Projections.Inline;
using Casework.Projections.Vault;
using Marten;

namespace Casework.Delivery.Channels;

/// <summary>Opens where a delivery goes, having asked the vault for the key just before: what was destroyed meanwhile is not sent.</summary>
internal sealed class CaseAddresses(IDocumentStore store, KeyRing keys)
{
    /// <summary>The address, or the citizen's number for a message box; null when it cannot be read (any more).</summary>
    public async Task<string?> Of(OutboxMessage delivery, ReachChannel channel, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        await keys.Fetch(session, [delivery.CaseId], cancellation);
        var current = (await session.LoadAsync<CaseRecord>(delivery.CaseId, cancellation))?.State;
        if (channel is ReachChannel.MessageBox) return keys.Open(current?.Citizen.Bsn) ?? keys.Open(current?.Citizen.KvkNumber);
        return keys.Open(Corrected(current, channel) ?? Stored(delivery));
    }

    /// <summary>What was given since for the same channel, so that a second sending goes to the right address.</summary>
    private static Personal? Corrected(CitizenCase? current, ReachChannel channel) => current?.Reached is { } now && now.Channel == channel ? now.Address : null;

    private Personal? Stored(OutboxMessage delivery) => delivery.Address is { } sealedText
        ? store.Options.Serializer().FromJson<Personal>(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(sealedText))).AsAddress()
        : null;
}
