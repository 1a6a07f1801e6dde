using Casework.Domain.Cases;
using Casework.Domain.Terms;

namespace Casework.Application.Cases.CaseFiles;

/// <summary>One decision in the chain on a question.</summary>
/// <param name="On">The day on which it was taken.</param>
/// <param name="PublishedOn">The day on which it was sent or handed over; null before it.</param>
/// <param name="ObjectUntil">The last day to object; null before it is sent, and where appeal lies against it.</param>
/// <param name="AppealUntil">The last day to appeal to the court; null as long as objection comes first.</param>
/// <param name="ReplacedBy">The decision that took its place.</param>
/// <param name="OnObjection">The objection to which it belongs (Awb 7:11(2)).</param>
public sealed record FileDecision(
    Guid DecisionId, DecisionOutcome Outcome, DateOnly On, DateOnly? PublishedOn, DateOnly? ObjectUntil, DateOnly? AppealUntil, DecisionStatus Status, Guid? ReplacedBy, Guid? OnObjection)
{
    public static IReadOnlyList<FileDecision> Of(CitizenCase current, Question question) => [.. question.Decisions.Select(decision => new FileDecision(
        decision.Id, decision.Outcome, LocalDay.Of(decision.At), decision.PublishedOn, decision.ObjectUntil, current.AppealUntil(decision), decision.Status, decision.ReplacedBy, decision.OnObjection))];
}
