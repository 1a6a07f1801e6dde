namespace Casework.Domain.Cases.Objections;

/// <summary>The objector adds what was missing (Awb 6:6). What comes after the date is taken in as well, and judged by a person.</summary>
public sealed record RepairObjection(Guid ObjectionId, Personal Text) : ICaseCommand<RepairObjection>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        RefusalCode.CaseClosed, RefusalCode.UnknownObjection, RefusalCode.AlreadyDecided, .. Rules.ForBystander,
        RefusalCode.NothingToRepair,
    ];

    public Decision Decide(CitizenCase current, Circumstances at) => OpenObjection.RefusalForObjector(current, ObjectionId, at.Actor)
        ?? (current.Objections.First(o => o.Id == ObjectionId).RepairAsked
            ? Decision.Accept(new ObjectionRepaired(ObjectionId, Text))
            : Decision.Refuse(RefusalCode.NothingToRepair));
}
