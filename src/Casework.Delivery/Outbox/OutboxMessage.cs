using System.Security.Cryptography;
using System.Text;

namespace Casework.Delivery.Outbox;

/// <summary>One thing to tell one recipient about one event: a message to the citizen, a request to a local helper, or an event for a subscriber.</summary>
/// <param name="Recipient">"citizen", the code of the helper, or the id of the webhook.</param>
/// <param name="Version">The place of the event in its case.</param>
/// <param name="Owner">Whose webhook it is; null for what goes to the citizen.</param>
/// <param name="Address">Where it goes, sealed with the key of the case, as JSON.</param>
public sealed record OutboxMessage(
    Guid Id, Guid EventId, Guid CaseId, string CaseNumber, string Channel, string Recipient, string EventType, DateTimeOffset HappenedAt, long Version,
    string Desk, string? Owner, string Language, string? Address)
{
    public const string ToCitizen = "citizen", Webhook = "webhook", Paper = "paper", Helper = "helper";

    /// <summary>By electronic means or on paper; not to a helper or a subscriber.</summary>
    public bool IsToCitizen => Recipient == ToCitizen;

    public int Attempts { get; init; }

    /// <summary>What the citizen can rate by the link that goes along; null when that is nothing.</summary>
    public Guid? Rates { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Always the same id for the same event, channel and recipient, so that a repeat is known as one, here and by whoever receives it.</summary>
    public static Guid IdOf(Guid eventId, string channel, string recipient)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{eventId:N}\n{channel}\n{recipient}"))[..16];
        (hash[6], hash[8]) = ((byte)(0x80 | (hash[6] & 0x0F)), (byte)(0x80 | (hash[8] & 0x3F)));
        return new(hash, bigEndian: true);
    }
}

/// <summary>What became of an attempt: it was taken over, or not, and whether trying again can help.</summary>
/// <param name="Failure">A code without anything of the address or the content.</param>
internal sealed record Handed(string? Failure, bool ForGood = false)
{
    public static readonly Handed Over = new(Failure: null);
}

/// <summary>Takes a delivery to where it goes.</summary>
internal interface IDeliveryChannel
{
    Task<Handed> Take(OutboxMessage delivery, CancellationToken cancellation);
}
