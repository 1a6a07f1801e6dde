namespace Casework.Domain.Cases;

/// <summary>The citizen disagrees (geschil); talking comes first (law 7).</summary>
public sealed record DisputeRaised(Guid DisputeId, Guid? QuestionId, Personal Text) : CaseEvent;

/// <summary>Mediation was offered to the named parties; it starts when every one of them has consented.</summary>
/// <param name="Mediator">Who is to lead it, where somebody was named with the offer.</param>
public sealed record MediationProposed(Guid MediationId, Guid DisputeId, IReadOnlyList<string> Parties, Official? Mediator = null) : CaseEvent;

/// <summary>Somebody was named to lead the mediation, in the place of whoever was named before.</summary>
public sealed record MediatorNamed(Guid MediationId, Official Mediator) : CaseEvent;

public sealed record MediationConsentGiven(Guid MediationId, string Party) : CaseEvent;

public sealed record MediationConsentRefused(Guid MediationId, string Party) : CaseEvent;

public sealed record MediationStarted(Guid MediationId) : CaseEvent;

/// <summary>A session was held: only its date and who attended; what is said stays out of the file.</summary>
public sealed record MediationSessionHeld(Guid MediationId, DateOnly HeldOn, IReadOnlyList<string> Attended) : CaseEvent;

public enum MediationOutcome { Agreement, Partial, None }

public sealed record MediationConcluded(Guid MediationId, MediationOutcome Outcome, Personal? Agreement) : CaseEvent;

/// <summary>A party withdrew its consent: mediation stops at once.</summary>
public sealed record MediationWithdrawn(Guid MediationId, string Party) : CaseEvent;

/// <summary>The citizen lodged an objection (bezwaar, Awb chapter 6).</summary>
public sealed record ObjectionLodged(
    Guid ObjectionId, Guid QuestionId, Personal Text, Channel Channel, DateOnly? PostedOn, DateTimeOffset ReceivedAt, DateOnly? ReceivedByWrongBodyOn) : CaseEvent;

public sealed record ObjectionAdmissibilityJudged(Guid ObjectionId, bool Admissible, Personal Reason) : CaseEvent;

/// <summary>The objector was heard (Awb 7:2).</summary>
public sealed record ObjectionHeard(Guid ObjectionId, DateOnly HeldOn) : CaseEvent;

/// <summary>No hearing, for a reason of Awb 7:3.</summary>
public sealed record ObjectionHearingWaived(Guid ObjectionId, Personal Because) : CaseEvent;

public enum ObjectionOutcome { Founded, PartlyFounded, Unfounded, Inadmissible, Withdrawn }

public sealed record ObjectionDecided(Guid ObjectionId, ObjectionOutcome Outcome, Personal Reasons) : CaseEvent;

public sealed record AppealNoted(Guid ObjectionId, Personal CourtReference, DateOnly LodgedOn, Personal? Outcome) : CaseEvent;

/// <summary>The citizen complained about how they were treated (klacht, Awb chapter 9).</summary>
public sealed record ComplaintReceived(Guid ComplaintId, Personal Text, Personal? About) : CaseEvent;

public enum ComplaintOutcome { Founded, PartlyFounded, Unfounded, NotHandled, Settled }

public sealed record ComplaintSettled(Guid ComplaintId, ComplaintOutcome Outcome, Personal Text) : CaseEvent;
