using Casework.Domain.Catalogues;

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
        _ when !current.MayBeManagedBy(at.Actor) && !IsTakenFromThePool(current, at) => Rules.NotTheCaseManager(current),
        _ when current.CaseManager.OfficialId == To.OfficialId => Decision.Refuse(RefusalCode.AlreadyAssigned, current.CaseManager.Name),
        _ => Decision.Accept(new CaseAssigned(To, Reason)),
    };

    /// <summary>What nobody works on lies with the coordinator of the place: there every colleague may take it.</summary>
    private bool IsTakenFromThePool(CitizenCase current, Circumstances at) =>
        To.OfficialId == at.Actor.Id && current.IsOfPlaceOfCaseManager(at.Actor) && PoolOf(current, at.Catalogue) == current.CaseManager.OfficialId;

    private static string? PoolOf(CitizenCase current, Catalogue catalogue) => current.CaseManager.Organisation is { } organisation
        ? catalogue.Organisations.GetValueOrDefault(organisation)?.Coordinator?.OfficialId
        : catalogue.Desks.GetValueOrDefault(current.Desk)?.Coordinator.OfficialId;
}
