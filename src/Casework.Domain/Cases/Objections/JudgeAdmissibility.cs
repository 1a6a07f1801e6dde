namespace Casework.Domain.Cases.Objections;

/// <summary>Is the objection in time and admissible (ontvankelijk, Awb 6:5–6:11)?</summary>
public sealed record JudgeAdmissibility(Guid ObjectionId, bool Admissible, Personal Reason) : ICaseCommand<JudgeAdmissibility>
{
    public static IReadOnlyList<RefusalCode> Refusals => [.. OpenObjection.Refusals];

    public Decision Decide(CitizenCase current, Circumstances at) =>
        OpenObjection.Refusal(current, ObjectionId, at.Actor)
            ?? Decision.Accept(new ObjectionAdmissibilityJudged(ObjectionId, Admissible, Reason));
}
