namespace Casework.Domain.Cases;

/// <summary>The ground on which a part of the file is shared (law 13).</summary>
public enum SharingGround { Statute, Task, Consent }

/// <summary>A part of the file that goes along, and on which ground.</summary>
public sealed record SharedPart(string Part, SharingGround Ground)
{
    /// <summary>Whether two names mean the same part: dashes and capitals do not matter.</summary>
    public static bool AreSame(string part, string other) => Plain(part) == Plain(other);

    public static string Plain(string part) => part.Replace("-", "").ToLowerInvariant();
}

/// <summary>How an official heard that the citizen agrees.</summary>
public enum ConsentHeard { InPerson, ByPhone, InWriting }

/// <summary>The citizen, or their representative, agreed that the organisation sees these parts (law 13).</summary>
/// <param name="How">How an official heard it; null where the citizen or their representative said so themselves.</param>
public sealed record SharingConsentGiven(string Organisation, IReadOnlyList<string> Parts, ConsentHeard? How) : CaseEvent;

/// <summary>The citizen withdrew consent: the organisation no longer sees these parts, as far as consent was their ground (law 13).</summary>
public sealed record SharingConsentWithdrawn(string Organisation, IReadOnlyList<string> Parts) : CaseEvent
{
    public bool Concerns(string organisation, SharedPart shared) =>
        organisation == Organisation && shared.Ground == SharingGround.Consent && Parts.Any(part => SharedPart.AreSame(part, shared.Part));
}

/// <summary>The case manager offered questions to one organisation (overdracht). Until it accepts nothing moves (law 3).</summary>
public sealed record HandOffProposed(
    Guid HandOffId,
    IReadOnlyList<Guid> QuestionIds,
    string Organisation,
    Personal Reason,
    Personal Summary,
    bool Warm,
    IReadOnlyList<SharedPart> Share,
    IReadOnlyList<Guid> Promises,
    int EscalateAfterWorkingDays,
    int LapseAfterWorkingDays) : CaseEvent;

/// <summary>The organisation took every question of the offer; its named specialist holds them now.</summary>
public sealed record HandOffAccepted(Guid HandOffId, Official Specialist) : CaseEvent;

/// <summary>The organisation refused, with the reason and, if it belongs elsewhere, where.</summary>
public sealed record HandOffRefused(Guid HandOffId, Personal Reason, string? BelongsTo) : CaseEvent;

public sealed record HandOffWithdrawn(Guid HandOffId, Personal Reason) : CaseEvent;

/// <summary>Nobody answered the offer in time: both coordinators see it.</summary>
public sealed record HandOffEscalated(Guid HandOffId) : CaseEvent;

/// <summary>Nobody answered the offer at all: it is over, and nothing has moved.</summary>
public sealed record HandOffLapsed(Guid HandOffId) : CaseEvent;

/// <summary>A question returned to the first line (teruggave).</summary>
public sealed record QuestionHandedBack(Guid QuestionId, Personal Reason) : CaseEvent;

/// <summary>The second line is asked for advice; the question stays where it is (consult).</summary>
public sealed record ConsultationRequested(
    Guid ConsultationId, Guid QuestionId, string Organisation, Personal Request, IReadOnlyList<SharedPart> Share) : CaseEvent;

public sealed record AdviceGiven(Guid ConsultationId, Personal Text) : CaseEvent;
