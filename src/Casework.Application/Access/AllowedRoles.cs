using Casework.Domain;

namespace Casework.Application.Access;

/// <summary>Which roles may use a route at all; what they may do on a case is decided by the case.</summary>
public sealed record AllowedRoles(params IReadOnlyList<Role> Roles)
{
    public static readonly AllowedRoles Desk = new(Role.FirstLine, Role.Coordinator) { Coordinates = actor => actor.Desk is not null };
    public static readonly AllowedRoles SecondLine = new(Role.SecondLine, Role.Coordinator) { Coordinates = actor => actor.Organisation is not null };
    public static readonly AllowedRoles Officials = new(Role.FirstLine, Role.SecondLine, Role.Coordinator);
    public static readonly AllowedRoles OfficialsAndMediators = new(Role.FirstLine, Role.SecondLine, Role.Coordinator, Role.Mediator);
    public static readonly AllowedRoles Mediators = new(Role.Mediator, Role.Coordinator);
    public static readonly AllowedRoles Coordinators = new(Role.Coordinator) { Coordinates = actor => actor.Desk is not null || actor.Organisation is not null };
    public static readonly AllowedRoles Intake = new(Role.FirstLine, Role.Coordinator, Role.Citizen) { Coordinates = Desk.Coordinates };
    public static readonly AllowedRoles Readers = new(Role.FirstLine, Role.SecondLine, Role.Coordinator, Role.Mediator, Role.Auditor);
    public static readonly AllowedRoles Auditors = new(Role.Auditor);
    public static readonly AllowedRoles Supervisors = new(Role.Auditor, Role.PrivacyOfficer);
    public static readonly AllowedRoles RecordsManagers = new(Role.RecordsManager);
    public static readonly AllowedRoles AnyOfficial = new([.. Enum.GetValues<Role>().Where(role => role is not (Role.System or Role.Citizen or Role.Representative or Role.LocalHelper))]);
    public static readonly AllowedRoles Citizens = new(Role.Citizen);

    /// <summary>Also without a role: for routes that prove the caller in another way.</summary>
    public static readonly AllowedRoles Anybody = new([.. Enum.GetValues<Role>()]);

    /// <summary>Which coordinators are meant: of a desk, of an organisation, or any.</summary>
    private Func<Actor, bool> Coordinates { get; init; } = _ => true;

    public bool Includes(Actor actor) =>
        ReferenceEquals(this, Anybody) || actor.Roles.Any(role => Roles.Contains(role) && (role != Role.Coordinator || Coordinates(actor)));
}
