namespace Casework.Domain;

/// <summary>
/// In which role somebody acts. A sign-in carries any of them but System, Representative, which follows from the mandate that the caller
/// has, and LocalHelper, which follows from the link in a request for help.
/// </summary>
public enum Role { System, FirstLine, SecondLine, Mediator, Coordinator, Auditor, ServiceOwner, RecordsManager, PrivacyOfficer, Citizen, Representative, LocalHelper }

/// <summary>Whoever acts, as the sign-in says: never taken from a request body.</summary>
public sealed record Actor(string Id, string Name, IReadOnlyList<Role> Roles, string? Desk = null, string? Organisation = null)
{
    /// <summary>The author of what timers do, and of nothing else.</summary>
    public static readonly Actor System = new("system", "system", [Role.System]);

    /// <summary>The citizen whose case it is. Who that is stands sealed in the case, never in an author.</summary>
    public static readonly Actor Citizen = new("citizen", "citizen", [Role.Citizen]);

    /// <summary>Somebody who acts on the citizen's behalf (gemachtigde, Awb 2:1). Who that is stands sealed in the mandate.</summary>
    public static Actor Representative(Guid mandate) =>
        new(mandate.ToString(), "representative", [Role.Representative]) { Mandate = mandate };

    /// <summary>
    /// A registered local helper, by its code in the catalogue: it answers a request for help and sees nothing of the case.
    /// </summary>
    public static Actor LocalHelper(string code) => new(code, "localHelper", [Role.LocalHelper]);

    /// <summary>The mandate within which somebody acts on the citizen's behalf, or null.</summary>
    public Guid? Mandate { get; private init; }

    /// <summary>Whether what they do counts as done by the citizen (Awb 2:1).</summary>
    public bool IsCitizenOrOnBehalf => Is(Role.Citizen) || Mandate is not null;

    public bool Is(Role role) => Roles.Contains(role);

    public bool WorksFor(string organisation) => Organisation == organisation && (Is(Role.SecondLine) || Is(Role.Coordinator));

    public bool WorksAt(string desk) => Desk == desk && (Is(Role.FirstLine) || Is(Role.Coordinator));

    /// <summary>
    /// The same person in one role and its own place, for each role that the sign-in carries: an act is done in one of them, never in two
    /// at once (law 18). A coordinator of both a desk and an organisation is two.
    /// </summary>
    public IEnumerable<Actor> Placements() => Roles.Distinct().SelectMany(role => role switch
    {
        Role.Citizen => [Citizen],
        Role.FirstLine => [this with { Roles = [role], Organisation = null }],
        Role.SecondLine => [this with { Roles = [role], Desk = null }],
        Role.Coordinator when Desk is not null && Organisation is not null =>
            [this with { Roles = [role], Organisation = null }, this with { Roles = [role], Desk = null }],
        _ => (Actor[])[this with { Roles = [role] }],
    });
}
