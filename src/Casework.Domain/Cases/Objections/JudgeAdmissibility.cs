namespace Casework.Domain.Cases.Objections;

/// <summary>Is the objection in time, or late with an excuse, and admissible (ontvankelijk, Awb 6:5–6:11)?</summary>
/// <param name="CountFromReceipt">Whether the term of a late objection counts from its receipt (Awb 7:10(1)); null leaves it.</param>
public sealed record JudgeAdmissibility(
    Guid ObjectionId, bool Admissible, Personal Reason, bool? CountFromReceipt = null) : ICaseCommand<JudgeAdmissibility>
{
    public static IReadOnlyList<RefusalCode> Refusals => [.. OpenObjection.Refusals];

    public Decision Decide(CitizenCase current, Circumstances at) =>
        OpenObjection.Refusal(current, ObjectionId, at.Actor)
            ?? Decision.Accept(new ObjectionAdmissibilityJudged(ObjectionId, Admissible, Reason, CountFromReceipt));
}
