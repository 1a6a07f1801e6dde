using Casework.Domain.Cases.Sharing;

namespace Casework.Domain.Cases;

/// <summary>
/// Something that happened in a case. Events are the stored contract: they hold inputs and versions, never derived dates,
/// and are only ever added to. Marten's own timestamp says when it was recorded; <see cref="HappenedAt"/> says when it was so.
/// Each event belongs to a family below or beside it, and says itself what it changes: what an event forgets, the compiler finds.
/// </summary>
public abstract record CaseEvent
{
    public DateTimeOffset HappenedAt { get; init; }

    /// <summary>Whose act this is: the person, also for what the rules added to a person's command; system only for timers.</summary>
    public Author By { get; init; } = Author.Unknown;

    /// <summary>What the source of an imported event says of it; null for everything that happened here.</summary>
    public Origin? Origin { get; init; }

    /// <summary>
    /// What the citizen reads of it, one text for each line of their page, rendered when it was appended: sealed JSON with a member for
    /// each language (law 16). Null where it shows nothing, or only a text of its own; and on events from before this was kept.
    /// </summary>
    public IReadOnlyList<Personal>? SentTexts { get; init; }

    /// <summary>The case after this event. Throws <see cref="ImpossibleHistoryException"/> where no command could have led here.</summary>
    internal abstract CitizenCase Apply(CitizenCase current);

    /// <summary>Which organisations hear of it, beside the author's own; asked of the case as it is since.</summary>
    internal abstract Audience HeardBy(CitizenCase after);
}

/// <summary>What concerns the case as a whole: every organisation that the case involves hears of it.</summary>
public abstract record WholeCaseEvent : CaseEvent
{
    internal sealed override Audience HeardBy(CitizenCase after) => Audience.Everybody;
}

/// <summary>What goes on between the citizen and the desk: no organisation hears of it.</summary>
public abstract record DeskEvent : CaseEvent
{
    internal sealed override Audience HeardBy(CitizenCase after) => Audience.Desk;
}

/// <summary>What happens to one question.</summary>
public abstract record QuestionEvent : CaseEvent
{
    public abstract Guid QuestionId { get; init; }

    internal override Audience HeardBy(CitizenCase after) => Audience.Of(QuestionId);

    private protected CitizenCase With(CitizenCase current, Func<Question, Question> change) => current.With(QuestionId, change);
}

/// <summary>
/// Where an imported event comes from. Every event of a source stands in exactly one event of the case, so that its log can be written
/// again: events in the order of <paramref name="Index"/>, attributes in the order of the facts.
/// </summary>
/// <param name="Index">Position of the source's event in its trace, from 0; null on the intake, which carries the facts of the trace
/// itself.</param>
/// <param name="Activity">The source's name of the event.</param>
/// <param name="Group">The group that holds the case when the event happens, or null while the source has named none.</param>
/// <param name="Facts">Every attribute of the source, verbatim and with its type, as sealed JSON.</param>
public sealed record Origin(int? Index, string? Activity, string? Group, Personal Facts);

/// <summary>
/// The author of an event as facts at that moment. A citizen is named only by role, a representative by the id of the mandate, a local
/// helper by its code in the catalogue.
/// </summary>
public sealed record Author(string Id, string Name, Role Role, string? Desk = null, string? Organisation = null)
{
    public static readonly Author Unknown = new("unknown", "unknown", Role.System);

    /// <summary>Whether an official did it: somebody of the desk or of an organisation, and no timer.</summary>
    public bool IsOfficial() => Role is not (Role.System or Role.Citizen or Role.Representative or Role.LocalHelper);

    /// <summary>The same person in the same place.</summary>
    public bool IsOf(Actor actor) => Id == actor.Id && IsOfPlaceOf(actor);

    /// <summary>Somebody of the same desk or organisation; whoever works at neither is of nobody's place.</summary>
    public bool IsOfPlaceOf(Actor actor) =>
        (actor.Desk is { } desk && desk == Desk) || (actor.Organisation is { } organisation && organisation == Organisation);

    public static Author Of(Actor actor) => new(actor.Id, actor.Name, actor.Roles[0], actor.Desk, actor.Organisation);
}
