namespace Casework.Domain.Cases.Contacts;

/// <summary>An official writes to the citizen; every message can be answered in the ways that it names.</summary>
public sealed record SendMessage(Guid Id, Personal Text, IReadOnlyList<string> ReplyOptions) : ICaseCommand
{
    public Decision Decide(CitizenCase current, Circumstances at) => current.IsClosed
        ? Rules.CaseClosed
        : Decision.Accept(new MessageSent(Id, Text, ReplyOptions));
}
