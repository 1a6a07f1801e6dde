namespace Casework.Domain.Cases;

/// <summary>Until when the court can be asked to look at a decision (beroep, Awb 6:7, 8:1).</summary>
public static class Appealing
{
    /// <summary>
    /// The last day to appeal: against a decision on objection, or against one that an objection left as it was. Null as long as objection
    /// comes first, and where another decision took its place.
    /// </summary>
    public static DateOnly? AppealUntil(this CitizenCase current, TakenDecision decision) =>
        decision.OnObjection is not null ? decision.CourtUntil
        : decision.Status == DecisionStatus.InForce ? current.Objections.LastOrDefault(o => o.DecisionId == decision.Id)?.AppealUntil
        : null;
}
