namespace Casework.Domain.Cases;

/// <summary>The dossier period has ended and the case went into the archive: it is not opened again, and from here on only the citizen's rights to their data change it.</summary>
public sealed record CaseArchived : CaseEvent;

/// <summary>Why personal data was destroyed: its retention ended, or it had ended and the citizen asked for it.</summary>
public enum DestructionGround { RetentionEnded, CitizenRequest }

/// <summary>The case's key was destroyed: whatever was sealed is unreadable for good (law 12). This record itself holds nothing personal.</summary>
/// <param name="Category">The category of the selection list by which the case had been kept.</param>
public sealed record PersonalDataDestroyed(DestructionGround Ground, string Category) : CaseEvent;

/// <summary>The citizen asked that their data is destroyed (GDPR article 17).</summary>
public sealed record DestructionRequested(Guid RequestId, Personal? Reason) : CaseEvent;

/// <summary>The citizen's own data was corrected (GDPR article 16); what is null stayed as it was. The old value stays in the history, sealed.</summary>
public sealed record CitizenDataCorrected(
    Personal? Name, Personal? Representative, string? Language, IReadOnlyList<string>? AccessNeeds, Personal? Reason) : CaseEvent;
