namespace Casework.Domain.Cases.Reaching;

/// <summary>
/// The citizen chooses how to be told of news. A message box belongs to a number (BSN or KvK), so without one it cannot be found.
/// </summary>
public sealed record ChooseReach(ReachChannel Channel, Personal? Address) : ICaseCommand<ChooseReach>
{
    public static IReadOnlyList<RefusalCode> Refusals => [RefusalCode.NoCitizenNumber];

    public Decision Decide(CitizenCase current, Circumstances at) =>
        Channel is ReachChannel.MessageBox && current.Citizen is { Bsn: null, KvkNumber: null }
            ? Decision.Refuse(RefusalCode.NoCitizenNumber)
            : Decision.Accept(new ReachChosen(Channel, Address));
}
