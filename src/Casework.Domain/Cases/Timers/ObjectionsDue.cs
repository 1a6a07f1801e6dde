using Casework.Domain.Cases.Terms;

namespace Casework.Domain.Cases.Timers;

/// <summary>
/// What time says of an objection: the date for repair passed, its decision is due soon or overdue, the penalty for lateness. It goes on
/// while a founded one waits for its new decision (Awb 7:11(2)).
/// </summary>
internal static class ObjectionsDue
{
    public static IEnumerable<Due> Of(CitizenCase current, Objection objection) => objection.IsRunning
        ? Repairs(objection).Concat(Ends(objection)).Concat(Penalties(current, objection))
            .Select(due => due.NotBefore(objection.Watch.MovedAt))
        : [];

    private static IEnumerable<Due> Repairs(Objection objection) =>
        objection.RepairBy is { } by ? [Due.After(by, new ObjectionRepairExpired(objection.Id))] : [];

    private static IEnumerable<Due> Ends(Objection objection) => TermsDue.Ends(
        objection.Watch, objection.DecideBy, new ObjectionDueSoon(objection.Id), new ObjectionOverdue(objection.Id));

    private static IEnumerable<Due> Penalties(CitizenCase current, Objection objection) => TermsDue.Penalties(
        objection.Watch, LatePenalty.Of(current, objection), new ObjectionPenaltyStarted(objection.Id),
        new ObjectionPenaltyMaximumReached(objection.Id));
}
