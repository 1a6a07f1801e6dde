namespace Casework.Domain.Cases.Help;

/// <summary>The citizen needs no local helper any more. Whoever was chosen already keeps the mandate until that is withdrawn.</summary>
public sealed record WithdrawLocalHelp(Guid RequestId) : ICaseCommand<WithdrawLocalHelp>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        RefusalCode.UnknownHelpRequest, RefusalCode.AlreadyWithdrawn, RefusalCode.HelpAlreadyChosen, RefusalCode.HelpOver,
    ];

    public Decision Decide(CitizenCase current, Circumstances at) => current.LocalHelp.FirstOrDefault(asked => asked.Id == RequestId)?.Status switch
    {
        null => Decision.Refuse(RefusalCode.UnknownHelpRequest),
        LocalHelpStatus.Withdrawn => Decision.Refuse(RefusalCode.AlreadyWithdrawn),
        LocalHelpStatus.Chosen => Decision.Refuse(RefusalCode.HelpAlreadyChosen),
        LocalHelpStatus.Lapsed => Decision.Refuse(RefusalCode.HelpOver),
        _ => Decision.Accept(new LocalHelpWithdrawn(RequestId)),
    };
}
