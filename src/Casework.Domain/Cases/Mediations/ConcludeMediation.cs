namespace Casework.Domain.Cases.Mediations;

/// <summary>The mediator records the outcome, with the text of the agreement if there is one.</summary>
public sealed record ConcludeMediation(Guid MediationId, MediationOutcome Outcome, Personal? Agreement) : ICaseCommand<ConcludeMediation>
{
    public static IReadOnlyList<RefusalCode> Refusals => [.. RunningMediation.Refusals];

    public Decision Decide(CitizenCase current, Circumstances at) => RunningMediation.Refusal(current, MediationId, at.Actor)
        ?? Decision.Accept(new MediationConcluded(MediationId, Outcome, Agreement));
}
