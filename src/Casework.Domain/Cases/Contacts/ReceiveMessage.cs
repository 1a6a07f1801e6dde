namespace Casework.Domain.Cases.Contacts;

/// <summary>
/// The citizen writes. A closed case still takes the message: nothing a citizen sends is turned away. Every message can be answered
/// (fiche 7); in another way than with an answer only where its sender gave that way.
/// </summary>
/// <param name="AboutReader">Who looked, when the citizen asks why (AVG article 15): role, desk or organisation, and purpose, with points
/// between.</param>
public sealed record ReceiveMessage(
    Guid Id, Personal Text, Guid? InReplyTo = null, string? ReplyOption = null, string? AboutReader = null) : ICaseCommand<ReceiveMessage>
{
    public const string Answer = "answer";

    public static IReadOnlyList<RefusalCode> Refusals => [RefusalCode.UnknownMessage, RefusalCode.ReplyNotOffered];

    public Decision Decide(CitizenCase current, Circumstances at) => InReplyTo is not { } message
        ? Decision.Accept(new MessageReceived(Id, Text, AboutReader: AboutReader))
        : current.Sent.FirstOrDefault(sent => sent.Id == message) switch
        {
            null => Decision.Refuse(RefusalCode.UnknownMessage),
            var sent when ReplyOption is not (null or Answer) && !sent.ReplyOptions.Contains(ReplyOption) =>
                Decision.Refuse(RefusalCode.ReplyNotOffered),
            _ => Decision.Accept(new MessageReceived(Id, Text, InReplyTo, ReplyOption, AboutReader)),
        };
}
