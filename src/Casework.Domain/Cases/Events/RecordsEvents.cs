namespace Casework.Domain.Cases;

/// <summary>
/// The dossier period has ended and the case went into the archive: it is not opened again, and from here on only the citizen's rights to
/// their data change it.
/// </summary>
public sealed record CaseArchived : WholeCaseEvent
{
    internal override CitizenCase Apply(CitizenCase current) => current.IsClosed
        ? current with { ArchivedAt = HappenedAt }
        : throw new ImpossibleHistoryException("An open case is never archived.");
}

/// <summary>Why personal data was destroyed: its retention ended, or it had ended and the citizen asked for it.</summary>
public enum DestructionGround { RetentionEnded, CitizenRequest }

/// <summary>
/// The case's key was destroyed: whatever was sealed is unreadable for good (law 12). This record itself holds nothing personal.
/// </summary>
/// <param name="Category">The category of the selection list by which the case had been kept.</param>
public sealed record PersonalDataDestroyed(DestructionGround Ground, string Category) : WholeCaseEvent
{
    internal override CitizenCase Apply(CitizenCase current) => current.IsClosed
        ? current with { DestroyedAt = HappenedAt }
        : throw new ImpossibleHistoryException("Personal data of an open case is never destroyed.");
}

/// <summary>The citizen asked that their data is destroyed (GDPR article 17).</summary>
public sealed record DestructionRequested(Guid RequestId, Personal? Reason) : DeskEvent
{
    internal override CitizenCase Apply(CitizenCase current) => current with { DestructionRequestedAt = HappenedAt };
}

/// <summary>
/// The citizen's own data was corrected (GDPR article 16); what is null stayed as it was. The old value stays in the history, sealed.
/// </summary>
public sealed record CitizenDataCorrected(
    Personal? Name, Personal? Representative, string? Language, IReadOnlyList<string>? AccessNeeds, Personal? Reason) : WholeCaseEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        current with { Citizen = current.Citizen with { Name = Name ?? current.Citizen.Name }, Language = Language ?? current.Language };
}
