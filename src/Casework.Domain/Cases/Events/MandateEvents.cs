using Casework.Domain.Cases.Sharing;

namespace Casework.Domain.Cases;

/// <summary>What somebody may do on the citizen's behalf: each by itself.</summary>
public enum MandateScope { Read, Answer, Documents, Object }

/// <summary>How an official heard from the citizen that they want it.</summary>
public enum MandateConsent { InPerson, ByPhone, InWriting }

/// <summary>
/// The citizen authorised somebody to act on their behalf (machtiging, Awb 2:1). It ends after its last day by itself; no event says so.
/// </summary>
/// <param name="Bsn">By which the person is known when they sign in themselves; null when they come with the code.</param>
/// <param name="Until">The last day; null is until it is withdrawn.</param>
/// <param name="QuestionIds">The questions that it is about; null is the whole case.</param>
/// <param name="Consent">How the citizen agreed, where an official recorded it; null when they did it themselves.</param>
/// <param name="AccessCodeHash">Keyed hash of the code that opens the case within the mandate, base64.</param>
public sealed record MandateGranted(
    Guid MandateId,
    Personal Name,
    Personal? Bsn,
    Personal? KvkNumber,
    IReadOnlyList<MandateScope> Scopes,
    DateOnly? Until,
    IReadOnlyList<Guid>? QuestionIds,
    MandateConsent? Consent,
    Personal AccessCode,
    string AccessCodeHash) : MandateEvent
{
    internal override CitizenCase Apply(CitizenCase current) => current with
    {
        Mandates = [.. current.Mandates, new(MandateId, new(Name, Bsn, KvkNumber), Scopes, Until, QuestionIds, AccessCode, AccessCodeHash)],
    };
}

/// <summary>
/// The mandate is over at once: the citizen or an official withdrew it, or whoever had it laid it down. The author says which.
/// </summary>
public sealed record MandateWithdrawn(Guid MandateId) : MandateEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        current with { Mandates = current.Mandates.Change(m => m.Id == MandateId, m => m with { WithdrawnAt = HappenedAt }) };
}

/// <summary>What happens to one mandate.</summary>
public abstract record MandateEvent : CaseEvent
{
    public abstract Guid MandateId { get; init; }

    internal sealed override Audience HeardBy(CitizenCase after) => Audience.Desk;
}
