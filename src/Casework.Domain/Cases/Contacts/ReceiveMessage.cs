namespace Casework.Domain.Cases.Contacts;

/// <summary>The citizen writes. A closed case still takes the message: nothing a citizen sends is turned away.</summary>
public sealed record ReceiveMessage(Guid Id, Personal Text) : ICaseCommand
{
    public Decision Decide(CitizenCase current, Circumstances at) => Decision.Accept(new MessageReceived(Id, Text));
}
