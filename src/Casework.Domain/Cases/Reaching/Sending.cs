namespace Casework.Domain.Cases.Reaching;

/// <summary>One message on its way to the citizen.</summary>
/// <param name="Told">The place in the case of the event that it tells of.</param>
/// <param name="Kind">Of the event that it tells of; where it was tried before, the case knows.</param>
public sealed record Sending(Guid DeliveryId, ReachChannel Channel, long Told, DateTimeOffset ToldAt, MessageKind Kind)
{
    private const int Last = 2;

    /// <summary>It did not reach the citizen: what is recorded, once for each sending.</summary>
    /// <param name="number">1, or 2 for the second one.</param>
    /// <param name="failure">A code, without anything of the address.</param>
    public IReadOnlyList<CaseEvent> Failed(CitizenCase current, int number, string failure, Circumstances at)
    {
        var before = current.Undelivered.FirstOrDefault(message => message.Told == Told);
        if (current.IsDestroyed || (before?.DeliveryId == DeliveryId && before.Sending >= number)) return [];
        var kind = before?.Kind ?? Kind;
        var next = number < Last ? Channel : current.After(kind, [Channel, .. before?.Tried ?? []]);
        var byCitizen = current.ReachFor(kind) is { ByCitizen: true };
        return current.Complete([new MessageUndelivered(DeliveryId, Channel, number, failure, Told, ToldAt, kind, next, byCitizen)], at.Actor, at.Now);
    }

    /// <summary>It is on its way: recorded where something waited for that.</summary>
    public IReadOnlyList<CaseEvent> Dispatched(CitizenCase current, Circumstances at) =>
        !current.IsDestroyed && (current.Undelivered.Any(message => message.Told == Told) || current.AwaitsSending(ToldAt))
            ? current.Complete([new MessageDispatched(DeliveryId, Channel, Told, ToldAt)], at.Actor, at.Now)
            : [];
}
