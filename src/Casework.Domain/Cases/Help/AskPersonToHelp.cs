using Casework.Domain.Cases.Mandates;

namespace Casework.Domain.Cases.Help;

/// <summary>
/// The citizen is stuck and names somebody who helps: they get a mandate at once, and the desk sees that help was needed.
/// </summary>
public sealed record AskPersonToHelp(Guid Id, Personal? Text, GrantMandate Mandate) : ICaseCommand<AskPersonToHelp>
{
    public static IReadOnlyList<RefusalCode> Refusals => [.. GrantMandate.Refusals];

    public Decision Decide(CitizenCase current, Circumstances at) => Mandate.Decide(current, at) switch
    {
        Decision.Accepted granted => Decision.Accept([new HelpRequested(Id, Text), .. granted.Events]),
        var no => no,
    };
}
