using Casework.Domain.Terms;

namespace Casework.Domain.Cases.Mediations;

/// <summary>A session was held: its date and who attended, and nothing of what was said.</summary>
public sealed record HoldSession(Guid MediationId, DateOnly HeldOn, IReadOnlyList<string> Attended) : ICaseCommand<HoldSession>
{
    public static IReadOnlyList<RefusalCode> Refusals => [.. RunningMediation.Refusals, RefusalCode.DateInTheFuture];

    public Decision Decide(CitizenCase current, Circumstances at) => RunningMediation.Refusal(current, MediationId, at.Actor)
        ?? (HeldOn > LocalDay.Of(at.Now) ? Decision.Refuse(RefusalCode.DateInTheFuture) : Decision.Accept(new MediationSessionHeld(MediationId, HeldOn, Attended)));
}
