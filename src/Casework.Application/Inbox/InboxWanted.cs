using Casework.Application.Problems;
using Casework.Application.Reading;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues;

namespace Casework.Application.Inbox;

/// <summary>Which part of the inbox is wanted, in which order and from where.</summary>
/// <param name="Sort">decideBy and urgency: what is due first on top; lastActivity: the quietest first; age: the oldest first. A dash turns it round.</param>
public sealed record InboxWanted(
    string? View, string? Scope, string? Status, string? Due, string? Service, string? Q, string Sort, int Limit, InboxCursor? After)
{
    public static readonly IReadOnlyList<string> Views =
        ["mine", "desk", "organisation", "offered", "overdue", "dueSoon", "unread", "undelivered", "waitingForCitizen"];

    private static readonly string[] Statuses =
        [.. WireName.All<QuestionStatus>(), "open", "closed"];

    private static readonly string[] Sorts = ["decideBy", "urgency", "lastActivity", "age"];

    public static (InboxWanted Wanted, Problem? Problem) From(QueryParameters given, Catalogue catalogue)
    {
        var sort = given.OneOf("sort", [.. Sorts, .. Sorts.Select(name => "-" + name)]) ?? "decideBy";
        var cursor = given.Cursor();
        var after = cursor is null ? null : InboxCursor.Read(cursor, sort);
        if (cursor is not null && after is null) given.Fault("cursor", "unreadable-cursor");
        if (given.Text("q") is { Length: > 200 }) given.Fault("q", "too-long", "200");
        var wanted = new InboxWanted(
            given.OneOf("view", Views), given.OneOf("scope", InboxViewer.Scopes), given.OneOf("status", Statuses), given.OneOf("due", "overdue", "soon"),
            given.Known("service", catalogue.Services.ContainsKey, "unknown-service"), given.Text("q"), sort, given.Limit(), after);
        return (wanted, given.Problem);
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
    public string Column => Sort.TrimStart('-') switch { "lastActivity" => "last_activity", "age" => "opened_at", _ => "sort_decide_by" };
}
