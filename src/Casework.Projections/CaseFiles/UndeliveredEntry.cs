using Casework.Domain.Cases;

namespace Casework.Projections.CaseFiles;

/// <summary>A message that did not reach the citizen, once for each sending that failed.</summary>
/// <param name="Failure">Why, as a code such as smtp-550, unreachable or no-address.</param>
/// <param name="Version">The version of the case that the message tells of.</param>
/// <param name="Told">When that was.</param>
/// <param name="Next">The channel that is tried next; none when nothing is.</param>
/// <param name="AddressByCitizen">The citizen gave the address themselves.</param>
/// <param name="SentAt">When it was on its way after all; null before that.</param>
/// <param name="SentBy">By which channel.</param>
public sealed record UndeliveredEntry(
    Guid DeliveryId, MessageKind Kind, ReachChannel Channel, int Sending, string Failure, long Version, DateTimeOffset Told, ReachChannel Next,
    bool AddressByCitizen, DateTimeOffset At, DateTimeOffset? SentAt = null, ReachChannel? SentBy = null);

internal static class FoldingDeliveries
{
    public static CaseFile With(CaseFile file, MessageUndelivered e) => file with
    {
        Undelivered = file.Undelivered.And(
            new(e.DeliveryId, e.Kind, e.Channel, e.Sending, e.Failure, e.Told, e.ToldAt, e.Next, e.AddressByCitizen, e.HappenedAt)),
    };

    public static CaseFile With(CaseFile file, MessageDispatched e) => file with
    {
        Undelivered = file.Undelivered.Change(
            message => message.Version == e.Told && message.SentAt is null, message => message with { SentAt = e.HappenedAt, SentBy = e.Channel }),
    };
}
