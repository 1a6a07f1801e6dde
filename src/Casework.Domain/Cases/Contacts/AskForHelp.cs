using Casework.Domain.Cases.CallBacks;

namespace Casework.Domain.Cases.Contacts;

/// <summary>The citizen is stuck and asks for a person; with a number, to be called by one.</summary>
public sealed record AskForHelp(Guid Id, Personal? Text, RequestCallBack? Call = null) : ICaseCommand<AskForHelp>
{
    public static IReadOnlyList<RefusalCode> Refusals => [.. RequestCallBack.Refusals];

    public Decision Decide(CitizenCase current, Circumstances at) => Call?.Decide(current, at) switch
    {
        null => Decision.Accept(new HelpRequested(Id, Text)),
        Decision.Accepted asked => Decision.Accept([new HelpRequested(Id, Text), .. asked.Events]),
        var no => no,
    };
}
