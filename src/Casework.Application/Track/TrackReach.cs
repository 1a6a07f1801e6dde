using Casework.Domain;
using Casework.Domain.Cases;

namespace Casework.Application.Track;

/// <summary>How the citizen is reached, whether that works, and what they agreed to.</summary>
internal static class TrackReach
{
    public static TrackedReach? Of(TrackPage page) => page.Current is { IsDestroyed: false, Reached: { } reach }
        ? new(reach.Channel, page.Open(reach.Address), page.Text($"track.reach.{reach.Channel}"))
        {
            Undelivered = page.Current.Undelivered.Any(message => message.Tried.Contains(reach.Channel)),
        }
        : null;

    /// <summary>It is the citizen's own to say, and nobody else's to see.</summary>
    public static IReadOnlyList<TrackedReachConsent> Consents(TrackPage page) =>
    [
        .. from kind in Enum.GetValues<MessageKind>()
           from channel in Reachability.Electronic
           select Consent(page, kind, channel),
    ];

    private static TrackedReachConsent Consent(TrackPage page, MessageKind kind, ReachChannel channel)
    {
        var agreed = page.Current.ReachBy(kind, channel);
        return new(kind, channel, agreed is not null, page.Open(agreed?.Address), page.Text($"track.result.reach-{WireName.Of(kind)}-{WireName.Of(channel)}"));
    }
}
