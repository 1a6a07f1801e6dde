namespace Casework.Domain.Cases.Assignment;

/// <summary>
/// The case manager or the coordinator gives the case to another official of the same line: exactly one before, exactly one after
/// (law 1).
/// </summary>
public sealed record AssignCase(Official To, Personal Reason) : ICaseCommand<AssignCase>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        RefusalCode.CaseClosed, RefusalCode.NotTheCaseManager, RefusalCode.AlreadyAssigned,
    ];

    public Decision Decide(CitizenCase current, Circumstances at) => current switch
    {
        { IsClosed: true } => Rules.CaseClosed,
        _ when !current.MayBeManagedBy(at.Actor) => Rules.NotTheCaseManager(current),
        _ when current.CaseManager.OfficialId == To.OfficialId => Decision.Refuse(RefusalCode.AlreadyAssigned, current.CaseManager.Name),
        _ => Decision.Accept(new CaseAssigned(To, Reason)),
    };
}
