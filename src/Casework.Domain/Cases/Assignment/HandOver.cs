namespace Casework.Domain.Cases.Assignment;

/// <summary>
/// Somebody takes over everything that an official has in a case in one place: as case manager, as the one to whom the role returns, as
/// specialist. The official gives it on themselves, or a coordinator of the place does.
/// </summary>
/// <param name="From">Whose work it is.</param>
/// <param name="Organisation">Their organisation, or null for the first line.</param>
public sealed record HandOver(string From, Official To, string? Organisation, Personal Reason) : ICaseCommand<HandOver>
{
    public static IReadOnlyList<RefusalCode> Refusals => [RefusalCode.NotTheCaseManager, RefusalCode.NotNamed];

    public Decision Decide(CitizenCase current, Circumstances at) => current switch
    {
        _ when at.Actor.Id != From && !at.Actor.Is(Role.Coordinator) => Rules.NotTheCaseManager(current),
        _ when !new ReplaceOfficial(From, To, Organisation).IsNamed(current) => Decision.Refuse(RefusalCode.NotNamed, From),
        _ => Decision.Accept(new OfficialReplaced(From, To, Organisation) { Reason = Reason }),
    };
}
