using Casework.Application.Messages;
using Casework.Projections.Cases;

namespace Casework.Application.Track;

/// <summary>Everything sent and received, in the order in which it was recorded; among it, that a decision date moved and why.</summary>
public static class TrackMessages
{
    public static IReadOnlyList<TrackedMessage> Of(TrackPage page) => [.. page.View.Messages.Select(message => One(page, message))];

    private static TrackedMessage One(TrackPage page, TrackMessage message) =>
        new(message.At, message.Direction, MessageText.Of(message, page.Current, page.Names, page.Open), message.ReplyOptions, message.MessageId)
        {
            InReplyTo = message.InReplyTo,
            ReplyOption = message.ReplyOption,
            DocumentId = message.DocumentId,
            OnBehalf = message.OnBehalf,
        };
}
