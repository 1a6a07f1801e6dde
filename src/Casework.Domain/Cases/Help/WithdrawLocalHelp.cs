namespace Casework.Domain.Cases.Help;

/// <summary>The citizen needs no local helper any more. Whoever was chosen already keeps the mandate until that is withdrawn.</summary>
public sealed record WithdrawLocalHelp(Guid RequestId) : ICaseCommand
{
    public Decision Decide(CitizenCase current, Circumstances at) => current.LocalHelp.FirstOrDefault(asked => asked.Id == RequestId)?.Status switch
    {
        null => Decision.Refuse("unknown-help-request"),
        LocalHelpStatus.Withdrawn => Decision.Refuse("already-withdrawn"),
        LocalHelpStatus.Chosen => Decision.Refuse("help-already-chosen"),
        LocalHelpStatus.Lapsed => Decision.Refuse("help-over"),
        _ => Decision.Accept(new LocalHelpWithdrawn(RequestId)),
    };
}
