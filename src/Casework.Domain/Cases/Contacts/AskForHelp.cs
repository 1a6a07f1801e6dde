namespace Casework.Domain.Cases.Contacts;

/// <summary>The citizen is stuck and asks for a person.</summary>
public sealed record AskForHelp(Guid Id, Personal? Text) : ICaseCommand
{
    public Decision Decide(CitizenCase current, Circumstances at) => Decision.Accept(new HelpRequested(Id, Text));
}
