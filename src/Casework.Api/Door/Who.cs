using Casework.Domain;

namespace Casework.Api.Door;

/// <summary>Which roles may knock at a route at all; what they may do on a case is decided by the case.</summary>
public sealed record Who(params IReadOnlyList<Role> Roles)
{
    public static readonly Who Desk = new(Role.FirstLine, Role.Coordinator) { Coordinates = actor => actor.Desk is not null };
    public static readonly Who SecondLine = new(Role.SecondLine, Role.Coordinator) { Coordinates = actor => actor.Organisation is not null };
    public static readonly Who Officials = new(Role.FirstLine, Role.SecondLine, Role.Coordinator);
    public static readonly Who OfficialsAndMediators = new(Role.FirstLine, Role.SecondLine, Role.Coordinator, Role.Mediator);
    public static readonly Who Mediators = new(Role.Mediator, Role.Coordinator);
    public static readonly Who Coordinators = new(Role.Coordinator) { Coordinates = actor => actor.Desk is not null || actor.Organisation is not null };
    public static readonly Who Intake = new(Role.FirstLine, Role.Coordinator, Role.Citizen) { Coordinates = Desk.Coordinates };
    public static readonly Who Readers = new(Role.FirstLine, Role.SecondLine, Role.Coordinator, Role.Mediator, Role.Auditor);
    public static readonly Who Auditors = new(Role.Auditor);
    public static readonly Who Supervisors = new(Role.Auditor, Role.PrivacyOfficer);
    public static readonly Who RecordsManagers = new(Role.RecordsManager);
    public static readonly Who AnyOfficial = new([.. Enum.GetValues<Role>().Where(role => role is not (Role.System or Role.Citizen or Role.Representative or Role.LocalHelper))]);
    public static readonly Who Citizens = new(Role.Citizen);

    /// <summary>Also without a role: for routes that prove the caller in another way.</summary>
    public static readonly Who Anybody = new([.. Enum.GetValues<Role>()]);

    /// <summary>Which coordinators are meant: of a desk, of an organisation, or any.</summary>
    private Func<Actor, bool> Coordinates { get; init; } = _ => true;

    public bool Includes(Actor actor) =>
        ReferenceEquals(this, Anybody) || actor.Roles.Any(role => Roles.Contains(role) && (role != Role.Coordinator || Coordinates(actor)));
}
