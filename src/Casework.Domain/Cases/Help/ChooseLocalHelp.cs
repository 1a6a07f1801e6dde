using Casework.Domain.Cases.Mandates;

namespace Casework.Domain.Cases.Help;

/// <summary>
/// The citizen chooses one of the offers and gives that helper a mandate; without a mandate that can be granted nobody is chosen.
/// </summary>
public sealed record ChooseLocalHelp(Guid OfferId, GrantMandate Mandate) : ICaseCommand<ChooseLocalHelp>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        RefusalCode.UnknownOffer, RefusalCode.HelpAlreadyChosen, RefusalCode.HelpOver, .. GrantMandate.Refusals,
    ];

    public Decision Decide(CitizenCase current, Circumstances at) => current.LocalHelp.FirstOrDefault(asked => asked.Answers.Any(answer => answer.OfferId == OfferId)) switch
    {
        null => Decision.Refuse(RefusalCode.UnknownOffer),
        { Status: LocalHelpStatus.Chosen } => Decision.Refuse(RefusalCode.HelpAlreadyChosen),
        { CanBeChosenFrom: false } => Decision.Refuse(RefusalCode.HelpOver),
        var asked => Mandate.Decide(current, at) switch
        {
            Decision.Accepted granted => Decision.Accept([new LocalHelpChosen(asked.Id, OfferId, Mandate.Id), .. granted.Events]),
            var no => no,
        },
    };
}
