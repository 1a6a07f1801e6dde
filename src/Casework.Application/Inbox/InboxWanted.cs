using Casework.Application.Problems;
using Casework.Application.Reading;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues;
using Casework.Projections.Inbox;

namespace Casework.Application.Inbox;

/// <summary>Which part of the inbox is wanted, in which order and from where.</summary>
/// <param name="Statuses">Where a question stands, open and closed among them; of several, one must hold.</param>
/// <param name="Facets">Of each list one must hold.</param>
/// <param name="Decide">The days between which the first date lies.</param>
/// <param name="Opened">The days between which the case was received.</param>
/// <param name="Sort">decideBy and urgency: what is due first on top; lastActivity: the quietest first; age: the oldest first; name: as Dutch lists order names. A dash turns it round.</param>
public sealed record InboxWanted(
    string? View, string? Scope, IReadOnlyList<string> Statuses, string? Due, string? Q, bool Unread, IReadOnlyList<string[]> Facets, DayRange Decide, DayRange Opened,
    string Sort, int Limit, InboxCursor? After)
{
    public static readonly IReadOnlyList<string> Views =
        ["mine", "desk", "organisation", "offered", "overdue", "dueSoon", "unread", "undelivered", "waitingForCitizen"];

    private static readonly HashSet<string> KnownStatuses = [.. WireName.All<QuestionStatus>(), "open", "closed"];

    private static readonly string[] Sorts = ["decideBy", "urgency", "lastActivity", "age", "name"];

    private const int LongestId = 200;

    public static (InboxWanted Wanted, Problem? Problem) From(QueryParameters given, Catalogue catalogue)
    {
        var sort = given.OneOf("sort", [.. Sorts, .. Sorts.Select(name => "-" + name)]) ?? "decideBy";
        var cursor = given.Cursor();
        var after = cursor is null ? null : InboxCursor.Read(cursor, sort);
        if (cursor is not null && after is null) given.Fault("cursor", "unreadable-cursor");
        if (given.Text("q") is { Length: > 200 }) given.Fault("q", "too-long", "200");
        var wanted = new InboxWanted(
            given.OneOf("view", Views), given.OneOf("scope", InboxViewer.Scopes), given.AllOf("status", KnownStatuses.Contains, "unknown-value"), given.OneOf("due", "overdue", "soon"),
            given.Text("q"), given.OneOf("unread", "true", "false") == "true", [.. FacetsOf(given, catalogue)], DayRange.Of(given, "decideFrom", "decideTo"),
            DayRange.Of(given, "openedFrom", "openedTo"), sort, given.Limit(), after);
        return (wanted, given.Problem);
    }

    private static IEnumerable<string[]> FacetsOf(QueryParameters given, Catalogue catalogue)
    {
        if (given.AllOf("service", catalogue.Services.ContainsKey, "unknown-service") is { Count: > 0 } services) yield return [.. services.Select(InboxFacets.Service)];
        if (given.Known("lifeEvent", catalogue.LifeEvents.ContainsKey, "unknown-life-event") is { } lifeEvent) yield return [InboxFacets.LifeEvent(lifeEvent)];
        if (given.Known("organisation", catalogue.Organisations.ContainsKey, "unknown-organisation") is { } organisation) yield return [InboxFacets.Organisation(organisation)];
        if (given.Known("official", id => id.Length <= LongestId, "too-long") is { } official) yield return [InboxFacets.Official(official)];
        if (given.OneOf("route", [.. WireName.All<Route>()]) is { } route) yield return [InboxFacets.Route(route)];
        if (given.OneOf("channel", [.. WireName.All<Channel>()]) is { } channel) yield return [InboxFacets.Channel(channel)];
    }

    /// <summary>Whose list it is, where only one of the two can be meant; null where the caller's first placement is.</summary>
    public Func<Actor, bool>? Place => (Scope ?? View) switch
    {
        "desk" => actor => actor.Desk is not null,
        "organisation" or "offered" => actor => actor.Organisation is not null,
        _ => null,
    };

    public bool Descends => Sort[0] == '-';

    /// <summary>The column that it is sorted by.</summary>
    public string Column => Sort.TrimStart('-') switch { "lastActivity" => "last_activity", "age" => "opened_at", "name" => "name_key", _ => "sort_decide_by" };
}

/// <summary>From a day to a day, both included; without one it has no end on that side.</summary>
public readonly record struct DayRange(DateOnly? From, DateOnly? To)
{
    internal static DayRange Of(QueryParameters given, string from, string to)
    {
        var range = new DayRange(given.Day(from), given.Day(to));
        if (range.To < range.From) given.Fault(to, "ends-before-it-begins");
        return range;
    }
}
