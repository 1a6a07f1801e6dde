using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Terms;
using Casework.Projections.Cases;
using static Casework.Projections.Track.Lines;

namespace Casework.Projections.Track;

/// <summary>What the citizen reads of a message that did not reach them: that it was so, whether their own address is wrong, and what comes next.</summary>
internal static class TellingDeliveries
{
    /// <summary>It shows on the page alone: to send that too would fail as the message did.</summary>
    public static TrackMessage Message(MessageUndelivered e) => Out(e, Key(e)) with
    {
        Code = $"channel-{WireName.Of(e.Channel)}",
        Day = LocalDay.Of(e.ToldAt),
    };

    public static TrackMessage Message(MessageDispatched e) => Out(e, e.Channel is ReachChannel.Paper ? "dispatched-paper" : "dispatched") with
    {
        Code = $"channel-{WireName.Of(e.Channel)}",
        Day = LocalDay.Of(e.ToldAt),
    };

    private static string Key(MessageUndelivered e) => $"undelivered-{Next(e)}{(IsOwnAddress(e) ? "-own" : "")}";

    private static string Next(MessageUndelivered e) =>
        e.Next == e.Channel ? "again" : e.Next switch
        {
            ReachChannel.Paper => "paper",
            ReachChannel.None => "none",
            _ => "other",
        };

    /// <summary>Whose address it is matters where it is the address that is wrong.</summary>
    private static bool IsOwnAddress(MessageUndelivered e) => e is { AddressByCitizen: true, Channel: ReachChannel.Email or ReachChannel.Sms };
}
