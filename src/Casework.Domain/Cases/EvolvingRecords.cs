namespace Casework.Domain.Cases;

/// <summary>How corrections, choices of the citizen, requests for destruction, archiving and destruction itself change the case.</summary>
internal static class EvolvingRecords
{
    public static CitizenCase Evolve(CitizenCase current, CaseEvent happened) => happened switch
    {
        CitizenDataCorrected e => current with { Citizen = current.Citizen with { Name = e.Name ?? current.Citizen.Name }, Language = e.Language ?? current.Language },
        ReachChosen e => current with { ReachedBy = new(e.Channel, e.Address), Paper = e.Channel is ReachChannel.Paper },
        TrackingCodeRenewed e => current with { TrackingCode = e.TrackingCode, TrackingCodeHash = e.TrackingCodeHash },
        DestructionRequested e => current with { DestructionRequestedAt = e.HappenedAt },
        CaseArchived when !current.IsClosed => throw new ImpossibleHistoryException("An open case is never archived."),
        CaseArchived e => current with { ArchivedAt = e.HappenedAt },
        PersonalDataDestroyed when !current.IsClosed => throw new ImpossibleHistoryException("Personal data of an open case is never destroyed."),
        PersonalDataDestroyed e => current with { DestroyedAt = e.HappenedAt },
        _ => throw new ImpossibleHistoryException($"No rule for {happened.GetType().Name}."),
    };
}
