using Casework.Domain.Cases.Sharing;

namespace Casework.Domain.Cases;

/// <summary>The citizen disagrees (geschil); talking comes first (law 7).</summary>
public sealed record DisputeRaised(Guid DisputeId, Guid? QuestionId, Personal Text) : CaseEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        current with { Disputes = [.. current.Disputes, new(DisputeId, QuestionId)] };

    internal override Audience HeardBy(CitizenCase after) => Audience.Of(QuestionId);
}

/// <summary>Mediation was offered to the named parties; it starts when every one of them has consented.</summary>
/// <param name="Mediator">Who is to lead it, where somebody was named with the offer.</param>
/// <param name="AnswerBy">The last day for the parties to consent; null in older events: then the offer stands until it is answered.</param>
public sealed record MediationProposed(
    Guid MediationId, Guid DisputeId, IReadOnlyList<string> Parties, Official? Mediator = null, DateOnly? AnswerBy = null) : MediationEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        current with { Mediations = [.. current.Mediations, Offered] };

    private Mediation Offered => new(MediationId, DisputeId, Parties, [], MediationStatus.Proposed, MediatorId) { AnswerBy = AnswerBy };

    /// <summary>Before mediators were named, a mediator proposed the mediation that they led.</summary>
    private string? MediatorId => Mediator?.OfficialId ?? (By.Role == Role.Mediator ? By.Id : null);
}

/// <summary>Somebody was named to lead the mediation, in the place of whoever was named before.</summary>
public sealed record MediatorNamed(Guid MediationId, Official Mediator) : MediationEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, m => m with { MediatorId = Mediator.OfficialId });
}

public sealed record MediationConsentGiven(Guid MediationId, string Party) : MediationEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, m => m with { Consents = [.. m.Consents, Party] });
}

public sealed record MediationConsentRefused(Guid MediationId, string Party) : MediationEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, m => m with { Status = MediationStatus.Refused });
}

public sealed record MediationStarted(Guid MediationId) : MediationEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, m => m with { Status = MediationStatus.Running });
}

/// <summary>Time's own word: not every party consented by the day that was set. What the terms of the act are stays as it was.</summary>
public sealed record MediationLapsed(Guid MediationId) : MediationEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, m => m with { Status = MediationStatus.Lapsed });
}

/// <summary>A session was held: only its date and who attended; what is said stays out of the file.</summary>
public sealed record MediationSessionHeld(Guid MediationId, DateOnly HeldOn, IReadOnlyList<string> Attended) : MediationEvent
{
    internal override CitizenCase Apply(CitizenCase current) => current;
}

public enum MediationOutcome { Agreement, Partial, None }

public sealed record MediationConcluded(Guid MediationId, MediationOutcome Outcome, Personal? Agreement) : MediationEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, m => m with { Status = MediationStatus.Concluded });
}

/// <summary>A party withdrew its consent: mediation stops at once.</summary>
public sealed record MediationWithdrawn(Guid MediationId, string Party) : MediationEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, m => m with { Status = MediationStatus.Withdrawn });
}

/// <summary>What happens to one mediation.</summary>
public abstract record MediationEvent : CaseEvent
{
    public abstract Guid MediationId { get; init; }

    internal sealed override Audience HeardBy(CitizenCase after)
    {
        var dispute = after.Mediations.FirstOrDefault(each => each.Id == MediationId)?.DisputeId;
        return Audience.Of(after.Disputes.FirstOrDefault(each => each.Id == dispute)?.QuestionId);
    }

    private protected CitizenCase With(CitizenCase current, Func<Mediation, Mediation> change) =>
        current with { Mediations = current.Mediations.Change(each => each.Id == MediationId, change) };
}
