using Casework.Application.Commands;
using Casework.Delivery.Outbox;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Projections.Events;

namespace Casework.Delivery.Sending;

/// <summary>Tells the case that a message did not reach the citizen, or did after all, as an act of the system or of whoever posted it.</summary>
public sealed class SentNews(SystemActs acts)
{
    private const string Command = "delivery";

    /// <summary>How they found a contact is asked once, and is nobody's news.</summary>
    private static readonly string Asked = EventContract.Names[typeof(ContactRecorded)];

    internal async Task Tell(OutboxMessage delivery, Handed handed, FailedAttempt? failed, CancellationToken cancellation)
    {
        if (delivery.EventType == Asked) return;
        var sending = SendingOf(delivery);
        if (failed is { EndedSending: { } number })
            await acts.Do(delivery.CaseId, Command, delivery.Id.ToString(), (current, at) => sending.Failed(current, number, handed.Failure!, at), cancellation);
        // The first sending needs no word: that it went is what everybody expects.
        else if (failed is null && delivery.Attempts > Backoff.First) await Dispatched(delivery, Actor.System, cancellation);
    }

    /// <summary>It is on its way: from then on the term of a decision runs that waited for it.</summary>
    public Task Dispatched(OutboxMessage delivery, Actor actor, CancellationToken cancellation) => acts.Do(
        delivery.CaseId, Command, delivery.Id.ToString(), (current, at) => SendingOf(delivery).Dispatched(current, at), cancellation, actor);

    private static Casework.Domain.Cases.Reaching.Sending SendingOf(OutboxMessage delivery) => new(
        delivery.Id, Enum.Parse<ReachChannel>(delivery.Channel, ignoreCase: true), delivery.Version, delivery.HappenedAt,
        EventContract.Types.TryGetValue(delivery.EventType, out var type) ? Reachability.KindOf(type) : MessageKind.News);
}
