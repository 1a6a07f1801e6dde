namespace Casework.Domain.Cases.Disputes;

/// <summary>The citizen disagrees (geschil). Talking comes first: mediation can be offered from now on (law 7).</summary>
public sealed record RaiseDispute(Guid Id, Guid? QuestionId, Personal Text) : ICaseCommand<RaiseDispute>
{
    public static IReadOnlyList<RefusalCode> Refusals => [RefusalCode.UnknownQuestion, .. Rules.ForBystander];

    public Decision Decide(CitizenCase current, Circumstances at) => QuestionId is { } question && current.Question(question) is null
        ? Decision.Refuse(RefusalCode.UnknownQuestion)
        : Rules.RefusalForBystander(current, QuestionId, at.Actor)
            ?? Decision.Accept([.. Reopening.IfClosed(current), new DisputeRaised(Id, QuestionId, Text)]);
}
