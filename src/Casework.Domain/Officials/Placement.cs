namespace Casework.Domain.Officials;

/// <summary>
/// One role of an official, with the desk or organisation in which it is held; roles that belong to neither have no place.
/// </summary>
public sealed record Placement(Role Role, string? Desk = null, string? Organisation = null)
{
    /// <summary>Where it is held, or null for a role that belongs to no place.</summary>
    public Place? Place => Desk is { } desk ? new(true, desk) : Organisation is { } organisation ? new(false, organisation) : null;

    /// <summary>The placement in which somebody acts: of one role, with its own place.</summary>
    public static Placement Of(Actor actor) => actor.Placements().First() is var acting
        ? new(acting.Roles[0], PlaceOf(acting.Roles[0]) ? acting.Desk : null, PlaceOf(acting.Roles[0]) ? acting.Organisation : null)
        : throw new InvalidOperationException();

    /// <summary>All placements of a sign-in.</summary>
    public static IReadOnlyList<Placement> AllOf(Actor actor) => [.. actor.Placements().Select(Of).Distinct()];

    private static bool PlaceOf(Role role) => role is Role.FirstLine or Role.SecondLine or Role.Coordinator;
}

/// <summary>A place in which officials work: a desk of the first line, or an organisation of the second.</summary>
/// <param name="IsDesk">Codes of desks and organisations are two lists.</param>
public sealed record Place(bool IsDesk, string Code)
{
    public static Place Desk(string code) => new(true, code);

    public static Place Organisation(string code) => new(false, code);

    /// <summary>Whether somebody of this placement does the work of the place: in its line, or coordinating it.</summary>
    public bool IsOf(Placement placement) => IsDesk
        ? placement.Desk == Code && placement.Role is (Role.FirstLine or Role.Coordinator)
        : placement.Organisation == Code && placement.Role is (Role.SecondLine or Role.Coordinator);
}
