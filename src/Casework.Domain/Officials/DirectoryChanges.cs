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
}
