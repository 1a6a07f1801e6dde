namespace Casework.Domain;

/// <summary>The roles that a sign-in can carry.</summary>
public enum Role { System, FirstLine, SecondLine, Mediator, Coordinator, Auditor, ServiceOwner, RecordsManager, PrivacyOfficer, Citizen }

/// <summary>Whoever acts, as the sign-in says: never taken from a request body.</summary>
public sealed record Actor(string Id, string Name, IReadOnlyList<Role> Roles, string? Desk = null, string? Organisation = null)
{
    /// <summary>The author of what timers do, and of nothing else.</summary>
    public static readonly Actor System = new("system", "system", [Role.System]);

    /// <summary>The citizen whose case it is. Who that is stands sealed in the case, never in an author.</summary>
    public static readonly Actor Citizen = new("citizen", "citizen", [Role.Citizen]);

    public bool Is(Role role) => Roles.Contains(role);

    public bool WorksFor(string organisation) => Organisation == organisation && (Is(Role.SecondLine) || Is(Role.Coordinator));
}
