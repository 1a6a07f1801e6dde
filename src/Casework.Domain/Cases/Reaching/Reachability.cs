namespace Casework.Domain.Cases;

/// <summary>Of which kind a message to the citizen is: for each they say whether it may come electronically (Awb 2:8).</summary>
public enum MessageKind { Decision, Request, News }

/// <summary>What the citizen said of messages of one kind by one electronic channel.</summary>
public sealed record ReachConsent(MessageKind Kind, ReachChannel Channel, bool Agrees, Personal? Address);

/// <summary>Whether and when a decision was sent; where there is none, it was sent on the day on which it was taken.</summary>
/// <param name="SentAt">Null as long as it has not been sent in the prescribed way.</param>
public sealed record Publication(DateTimeOffset? SentAt);

/// <summary>A message that has not reached the citizen.</summary>
/// <param name="Told">The place in the case of the event that it tells of.</param>
/// <param name="Tried">The channels that failed.</param>
public sealed record UndeliveredMessage(
    long Told, DateTimeOffset ToldAt, MessageKind Kind, Guid DeliveryId, ReachChannel Channel, int Sending, ReachChannel Next,
    IReadOnlyList<ReachChannel> Tried);

/// <summary>By which channel a message of a kind goes to the citizen.</summary>
public static class Reachability
{
    /// <summary>The channels for which the law asks that the citizen said so (Awb 2:8).</summary>
    public static readonly IReadOnlyList<ReachChannel> Electronic = [ReachChannel.Email, ReachChannel.Sms, ReachChannel.MessageBox];

    public static bool IsElectronic(this ReachChannel channel) => Electronic.Contains(channel);

    public static MessageKind KindOf(Type happened) =>
        happened == typeof(QuestionDecided) || happened == typeof(ObjectionDecided) ? MessageKind.Decision
        : happened == typeof(InformationRequested) || happened == typeof(InformationRequestReminded)
            || happened == typeof(ObjectionRepairRequested) || happened == typeof(ObjectionHearingInvited) ? MessageKind.Request
        : MessageKind.News;

    /// <summary>How the citizen is told of a message of that kind, or null when nobody asked for it.</summary>
    public static ReachChoice? ReachFor(this CitizenCase current, MessageKind kind) =>
        current.Channels(kind).FirstOrDefault() is { } agreed ? agreed
        : current.Reached is { } chosen && chosen.Channel.IsElectronic() ? new(ReachChannel.Paper, null)
        : current.Reached;

    /// <summary>That electronic channel with its address, or null where messages of that kind may not come by it.</summary>
    public static ReachChoice? ReachBy(this CitizenCase current, MessageKind kind, ReachChannel channel) =>
        current.Channels(kind).FirstOrDefault(choice => choice.Channel == channel);

    /// <summary>
    /// What is tried after both sendings by a channel failed: another electronic channel where the citizen agreed to it, else paper
    /// (Awb 2:11(1)). Whoever wants to hear of nothing still gets a decision.
    /// </summary>
    public static ReachChannel After(this CitizenCase current, MessageKind kind, IReadOnlyCollection<ReachChannel> tried) =>
        current.Channels(kind).FirstOrDefault(choice => !tried.Contains(choice.Channel)) is { } other ? other.Channel
        : kind != MessageKind.Decision && current.Reached is { Channel: ReachChannel.None } ? ReachChannel.None
        : ReachChannel.Paper;

    /// <summary>The electronic channels for that kind, the chosen one first.</summary>
    private static IEnumerable<ReachChoice> Channels(this CitizenCase current, MessageKind kind)
    {
        var said = current.ReachConsents.Where(consent => consent.Kind == kind).ToDictionary(consent => consent.Channel);
        if (current.Reached is { } chosen && chosen.Channel.IsElectronic() && said.GetValueOrDefault(chosen.Channel) is not { Agrees: false })
            yield return chosen;
        foreach (var consent in said.Values.Where(consent => consent.Agrees && consent.Channel != current.Reached?.Channel))
            yield return new(consent.Channel, consent.Address) { ByCitizen = true };
    }

    internal static CitizenCase Consented(this CitizenCase current, ReachConsent said) => current with
    {
        ReachConsents = [.. current.ReachConsents.Where(c => (c.Kind, c.Channel) != (said.Kind, said.Channel)), said],
    };
}
