using Casework.Domain.Cases.Sharing;

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
public sealed record SharingConsentGiven(string Organisation, IReadOnlyList<string> Parts, ConsentHeard? How) : SharingConsentEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        current with { Consents = [.. current.Consents.Union(Parts.Select(part => new ConsentedPart(Organisation, SharedPart.Plain(part))))] };
}

/// <summary>
/// The citizen withdrew consent: the organisation no longer sees these parts, as far as consent was their ground (law 13).
/// </summary>
public sealed record SharingConsentWithdrawn(string Organisation, IReadOnlyList<string> Parts) : SharingConsentEvent
{
    internal override CitizenCase Apply(CitizenCase current) => EvolvingHandOffs.Withdraw(current, this);

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
    int LapseAfterWorkingDays) : HandOffEvent
{
    internal override CitizenCase Apply(CitizenCase current) => EvolvingHandOffs.Propose(current, this);
}

/// <summary>The organisation took every question of the offer; its named specialist holds them now.</summary>
public sealed record HandOffAccepted(Guid HandOffId, Official Specialist) : HandOffEvent
{
    internal override CitizenCase Apply(CitizenCase current) => EvolvingHandOffs.Accept(current, this);
}

/// <summary>The organisation refused, with the reason and, if it belongs elsewhere, where.</summary>
public sealed record HandOffRefused(Guid HandOffId, Personal Reason, string? BelongsTo) : HandOffEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        With(current, offer => offer with { Status = HandOffStatus.Refused, AnsweredBy = By });
}

public sealed record HandOffWithdrawn(Guid HandOffId, Personal Reason) : HandOffEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, offer => offer with { Status = HandOffStatus.Withdrawn });
}

/// <summary>Nobody answered the offer in time: both coordinators see it.</summary>
public sealed record HandOffEscalated(Guid HandOffId) : HandOffEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, offer => offer with { Escalated = true });
}

/// <summary>Nobody answered the offer at all: it is over, and nothing has moved.</summary>
public sealed record HandOffLapsed(Guid HandOffId) : HandOffEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, offer => offer with { Status = HandOffStatus.Lapsed });
}

/// <summary>A question returned to the first line (teruggave).</summary>
public sealed record QuestionHandedBack(Guid QuestionId, Personal Reason) : QuestionEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, q => q with { Holder = Holder.FirstLine, Touched = true });

    /// <summary>The organisation that handed it back hears of it too, though it sees nothing of the case any more.</summary>
    internal override Audience HeardBy(CitizenCase after) => base.HeardBy(after) with { Gone = By.Organisation };
}

/// <summary>The second line is asked for advice; the question stays where it is (consult).</summary>
public sealed record ConsultationRequested(
    Guid ConsultationId, Guid QuestionId, string Organisation, Personal Request, IReadOnlyList<SharedPart> Share) : ConsultationEvent
{
    internal override CitizenCase Apply(CitizenCase current) => EvolvingHandOffs.Ask(current, this);
}

public sealed record AdviceGiven(Guid ConsultationId, Personal Text) : ConsultationEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        current with { Consultations = current.Consultations.Change(c => c.Id == ConsultationId, c => c with { Answered = true }) };
}

/// <summary>What happens to one offer: the organisation that has it hears of it.</summary>
public abstract record HandOffEvent : CaseEvent
{
    public abstract Guid HandOffId { get; init; }

    internal sealed override Audience HeardBy(CitizenCase after) =>
        Audience.Offered(after.HandOffs.FirstOrDefault(each => each.Id == HandOffId)?.Organisation);

    private protected CitizenCase With(CitizenCase current, Func<HandOff, HandOff> change) =>
        current with { HandOffs = current.HandOffs.Change(each => each.Id == HandOffId, change) };
}

/// <summary>What happens to one request for advice.</summary>
public abstract record ConsultationEvent : CaseEvent
{
    public abstract Guid ConsultationId { get; init; }

    internal sealed override Audience HeardBy(CitizenCase after) =>
        Audience.Of(after.Consultations.FirstOrDefault(each => each.Id == ConsultationId)?.QuestionId);
}

/// <summary>What the citizen lets one organisation see.</summary>
public abstract record SharingConsentEvent : CaseEvent
{
    public abstract string Organisation { get; init; }

    internal sealed override Audience HeardBy(CitizenCase after) => Audience.Only(Organisation);
}
