using Casework.Application.Inbox;
using Casework.Application.Reading;
using Microsoft.AspNetCore.WebUtilities;

namespace Casework.Web.Desk;

/// <summary>Which list the address asks for: a view, or a saved one, narrowed by what the form says.</summary>
public sealed record InboxChoice(string? View, Guid? Saved, string? Service, string? Status, string? Q, string Sort, string? Cursor)
{
    public const string Usual = "decideBy";
    public static readonly IReadOnlyList<string> Sorts = [Usual, "-lastActivity", "lastActivity", "age", "name"];
    public static readonly IReadOnlyList<string> Statuses = ["new", "atFirstLine", "offered", "atSecondLine", "awaitingCitizen", "inMediation", "answered", "decided", "closed"];

    public static InboxChoice Of(HttpRequest request)
    {
        Guid? saved = Guid.TryParse(request.Query["saved"], out var id) ? id : null;
        return new(Given("view") ?? (saved is null ? "mine" : null), saved, Given("service"), Given("status"), Given("q"), Given("sort") ?? Usual, Given("cursor"));

        string? Given(string name) => request.Query[name].ToString() is { Length: > 0 } value ? value : null;
    }

    /// <summary>The parameters of the list, as the API takes them; what the form says goes before what was saved.</summary>
    public QueryParameters Parameters(SavedView? saved) => new(name => Own(name) is { } own ? [own] : saved?.Filter.Values(name) ?? []);

    private string? Own(string name) => name switch
    {
        "view" => View,
        "service" => Service,
        "status" => Status,
        "q" => Q,
        "sort" => Sort,
        "cursor" => Cursor,
        _ => null,
    };

    public InboxChoice OfView(string view) => this with { View = view, Saved = null, Cursor = null };

    public InboxChoice OfSaved(Guid saved) => this with { View = null, Saved = saved, Cursor = null };

    public string Href => QueryHelpers.AddQueryString("/desk", new Dictionary<string, string?>
    {
        ["view"] = View,
        ["saved"] = Saved?.ToString(),
        ["service"] = Service,
        ["status"] = Status,
        ["q"] = Q,
        ["sort"] = Sort == Usual ? null : Sort,
        ["cursor"] = Cursor,
    }.Where(part => part.Value is not null).ToDictionary());
}
