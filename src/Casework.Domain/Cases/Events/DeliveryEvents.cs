namespace Casework.Domain.Cases;

/// <summary>
/// A message did not reach the citizen (Awb 2:11): which one, by which channel, and what is tried next. Neither its address nor its
/// content is in it.
/// </summary>
/// <param name="Sending">1 for the first sending, 2 for the second one on the same channel.</param>
/// <param name="Failure">Why, as a code such as smtp-550, unreachable or no-address.</param>
/// <param name="Told">The place in the case of the event that the message tells of.</param>
/// <param name="ToldAt">When that event happened.</param>
/// <param name="Next">The channel that is tried next; none when nothing is.</param>
/// <param name="AddressByCitizen">The citizen gave the address themselves.</param>
public sealed record MessageUndelivered(
    Guid DeliveryId, ReachChannel Channel, int Sending, string Failure, long Told, DateTimeOffset ToldAt, MessageKind Kind, ReachChannel Next,
    bool AddressByCitizen) : WholeCaseEvent
{
    internal override CitizenCase Apply(CitizenCase current)
    {
        var before = current.Undelivered.FirstOrDefault(message => message.Told == Told);
        var tried = new[] { Channel }.Concat(before?.Tried ?? []).Distinct().ToArray();
        return current.Published(ToldAt, new(SentAt: null)) with
        {
            Undelivered =
            [
                .. current.Undelivered.Where(message => message.Told != Told),
                new(Told, ToldAt, Kind, DeliveryId, Channel, Sending, Next, tried),
            ],
        };
    }
}

/// <summary>
/// A message is on its way that was not before: sent a second time, by another channel, or as a letter that was posted or handed over.
/// That is its moment of sending (Awb 2:11(3)).
/// </summary>
public sealed record MessageDispatched(Guid DeliveryId, ReachChannel Channel, long Told, DateTimeOffset ToldAt) : WholeCaseEvent
{
    internal override CitizenCase Apply(CitizenCase current) => current.Published(ToldAt, new(HappenedAt)) with
    {
        Undelivered = [.. current.Undelivered.Where(message => message.Told != Told)],
    };
}

/// <summary>
/// The citizen said that messages of this kind may come by that electronic channel (Awb 2:8), beside the one they chose for all.
/// </summary>
/// <param name="Address">The e-mail address or telephone number; null for a message box, and where the chosen one is meant.</param>
public sealed record ReachConsentGiven(MessageKind Kind, ReachChannel Channel, Personal? Address) : DeskEvent
{
    internal override CitizenCase Apply(CitizenCase current) => current.Consented(new(Kind, Channel, Agrees: true, Address));
}

/// <summary>The citizen wants no messages of this kind by that electronic channel any more (Awb 2:8).</summary>
public sealed record ReachConsentWithdrawn(MessageKind Kind, ReachChannel Channel) : DeskEvent
{
    internal override CitizenCase Apply(CitizenCase current) => current.Consented(new(Kind, Channel, Agrees: false, null));
}
