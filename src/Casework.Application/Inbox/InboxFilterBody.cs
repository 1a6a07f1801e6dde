using System.Globalization;
using System.Text.Json.Serialization;
using Casework.Application.Json;

namespace Casework.Application.Inbox;

/// <summary>Which cases of the inbox are wanted. Everything that is given must hold; of several values of one field, one of them.</summary>
/// <param name="View">A ready-made view.</param>
/// <param name="Scope">Whose work; without it, all that the caller may see.</param>
/// <param name="Status">Where a question stands, or whether the case is open or closed; open when it says nothing.</param>
/// <param name="Due">Past its date, or within the days in which it is due soon.</param>
/// <param name="Service">Codes of services.</param>
/// <param name="Q">Words to look for in subjects and case numbers.</param>
/// <param name="LifeEvent">The code of a life event; only the desk sees it.</param>
/// <param name="Organisation">Holds a question, or is asked to.</param>
/// <param name="Official">Answers for the case, or works on a question of it.</param>
/// <param name="Route">How a question is handled.</param>
/// <param name="Channel">By which the case came in; only the desk sees it.</param>
/// <param name="Unread">True: only what nobody has seen to.</param>
/// <param name="DecideFrom">The first date of the case is this day or later.</param>
/// <param name="DecideTo">The first date of the case is this day or earlier.</param>
/// <param name="OpenedFrom">Received on this day or later.</param>
/// <param name="OpenedTo">Received on this day or earlier.</param>
public record InboxFilterBody(
    string? View = null, string? Scope = null, [property: JsonConverter(typeof(OneOrMore))] IReadOnlyList<string>? Status = null, string? Due = null,
    [property: JsonConverter(typeof(OneOrMore))] IReadOnlyList<string>? Service = null, string? Q = null, string? LifeEvent = null, string? Organisation = null,
    string? Official = null, string? Route = null, string? Channel = null, bool? Unread = null, DateOnly? DecideFrom = null, DateOnly? DecideTo = null,
    DateOnly? OpenedFrom = null, DateOnly? OpenedTo = null)
{
    /// <summary>The values of a field, as the query of the list has them.</summary>
    public virtual IReadOnlyList<string?> Values(string name) => name switch
    {
        "view" => One(View),
        "scope" => One(Scope),
        "status" => Status ?? [],
        "due" => One(Due),
        "service" => Service ?? [],
        "q" => One(Q),
        "lifeEvent" => One(LifeEvent),
        "organisation" => One(Organisation),
        "official" => One(Official),
        "route" => One(Route),
        "channel" => One(Channel),
        "unread" => One(Unread is { } unread ? unread ? "true" : "false" : null),
        "decideFrom" => One(Day(DecideFrom)),
        "decideTo" => One(Day(DecideTo)),
        "openedFrom" => One(Day(OpenedFrom)),
        "openedTo" => One(Day(OpenedTo)),
        _ => [],
    };

    protected static IReadOnlyList<string?> One(string? value) => value is null ? [] : [value];

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
