namespace Casework.Domain.Cases;

internal static class Reopening
{
    /// <summary>A dispute, objection or complaint on a closed case opens it again by itself: the citizen never starts over.</summary>
    public static IEnumerable<CaseEvent> IfClosed(CitizenCase current) => current.IsClosed ? [new CaseReopened(null)] : [];
}
