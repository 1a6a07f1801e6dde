namespace Casework.Domain.Cases.Contacts;

/// <summary>An official writes to the citizen; every message can be answered in the ways that it names.</summary>
/// <param name="Template">The code of the template that the text was made of, or null.</param>
public sealed record SendMessage(
    Guid Id, Personal Text, IReadOnlyList<string> ReplyOptions, string? Template = null) : ICaseCommand<SendMessage>
{
    public static IReadOnlyList<RefusalCode> Refusals => [RefusalCode.CaseClosed];

    public Decision Decide(CitizenCase current, Circumstances at) => current.IsClosed
        ? Rules.CaseClosed
        : Decision.Accept(new MessageSent(Id, Text, ReplyOptions, Template));
}
