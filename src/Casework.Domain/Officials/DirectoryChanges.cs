namespace Casework.Domain.Officials;

/// <summary>What a sign-in, the catalogue or the operator changes in the directory: events, or none where all of it is known.</summary>
public static class DirectoryChanges
{
    /// <summary>
    /// Enters an official, or adds what the directory does not know of them yet. A name changes with the sign-in that brings another.
    /// </summary>
    public static IReadOnlyList<DirectoryEvent> Enter(DirectoryEntry? current, string officialId, string name, IReadOnlyList<Placement> placements, EnteredBy how) => current switch
    {
        null => [new OfficialEntered(officialId, name, placements, how)],
        _ =>
        [
            .. placements.Except(current.Placements).Select(placement => new PlacementAdded(placement)),
            .. how == EnteredBy.SignIn && name != current.Name ? (DirectoryEvent[])[new OfficialRenamed(name)] : [],
        ],
    };

    public static IReadOnlyList<DirectoryEvent> Deactivate(DirectoryEntry current, string reason) =>
        current.Active ? [new OfficialDeactivated(reason)] : [];

    public static IReadOnlyList<DirectoryEvent> Reactivate(DirectoryEntry current, string reason) =>
        current.Active ? [] : [new OfficialReactivated(reason)];

    /// <summary>
    /// Makes true what an identity provider says. Whoever was deleted and comes back begins anew, without the placements of before.
    /// </summary>
    public static IReadOnlyList<DirectoryEvent> Provision(DirectoryEntry? current, ProvisionedOfficial wanted) => current switch
    {
        null =>
        [
            new OfficialEntered(wanted.OfficialId, wanted.Name, [], EnteredBy.IdentityProvider),
            new AccountChanged(wanted.Account),
            .. wanted.Active ? [] : (DirectoryEvent[])[new OfficialDeactivated(ByProvider)],
        ],
        _ =>
        [
            .. current.IsProvisionable ? [] : current.Placements.Select(placement => new PlacementRemoved(placement)),
            .. wanted.Name == current.Name ? [] : (DirectoryEvent[])[new OfficialRenamed(wanted.Name)],
            .. wanted.Account == current.Account ? [] : (DirectoryEvent[])[new AccountChanged(wanted.Account)],
            .. wanted.Active ? Reactivate(current, ByProvider) : Deactivate(current, ByProvider),
        ],
    };

    /// <summary>Deleted by the identity provider: they work here no more, and nothing of their account is kept.</summary>
    public static IReadOnlyList<DirectoryEvent> Delete(DirectoryEntry current) =>
        [.. Deactivate(current, ByProvider), .. current.Account is null ? [] : (DirectoryEvent[])[new AccountChanged(null)]];

    public static IReadOnlyList<DirectoryEvent> Place(DirectoryEntry current, Placement placement) =>
        current.Placements.Contains(placement) ? [] : [new PlacementAdded(placement)];

    public static IReadOnlyList<DirectoryEvent> Displace(DirectoryEntry current, Placement placement) =>
        current.Placements.Contains(placement) ? [new PlacementRemoved(placement)] : [];

    public static IReadOnlyList<DirectoryEvent> Announce(DirectoryEntry current, Absence absence) =>
        current.Absence == absence ? [] : [new AbsenceAnnounced(absence)];

    public static IReadOnlyList<DirectoryEvent> WithdrawAbsence(DirectoryEntry current) => current.Absence is null ? [] : [new AbsenceWithdrawn()];

    public static IReadOnlyList<DirectoryEvent> Set(DirectoryEntry current, Availability availability) =>
        current.Availability == availability ? [] : [new AvailabilityChanged(availability)];

    /// <summary>The reason of what an identity provider does, which gives none.</summary>
    private const string ByProvider = "identity provider";
}
