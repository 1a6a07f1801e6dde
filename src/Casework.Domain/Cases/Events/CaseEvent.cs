namespace Casework.Domain.Cases;

/// <summary>
/// Something that happened in a case. Events are the stored contract: they hold inputs and versions, never derived dates,
/// and are only ever added to. Marten's own timestamp says when it was recorded; <see cref="HappenedAt"/> says when it was so.
/// </summary>
public abstract record CaseEvent
{
    public DateTimeOffset HappenedAt { get; init; }

    /// <summary>Whose act this is: the person, also for what the rules added to a person's command; system only for timers.</summary>
    public Author By { get; init; } = Author.Unknown;
}

/// <summary>The author of an event as facts at that moment. A citizen is named only by role.</summary>
public sealed record Author(string Id, string Name, Role Role, string? Desk = null, string? Organisation = null)
{
    public static readonly Author Unknown = new("unknown", "unknown", Role.System);

    public static Author Of(Actor actor) => new(actor.Id, actor.Name, actor.Roles[0], actor.Desk, actor.Organisation);
}
