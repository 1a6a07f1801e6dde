using System.Text.Json.Nodes;
using Casework.Application.Track;
using Casework.Web.Layout;

namespace Casework.Web.Track;

/// <summary>
/// One act of the citizen as a page: its form, and the route of the API with the same body. Its texts are <c>page.{name}.title</c>, <c>.intro</c>,
/// <c>.submit</c> and <c>.done</c>, and one for each field.
/// </summary>
/// <param name="Endpoint">The class that describes the route.</param>
/// <param name="Permitted">The action of the API that it is; the page offers it while the API does.</param>
public sealed record PageAct(string Name, string Path, string Permitted, Type Endpoint, params IReadOnlyList<ActField> Fields)
{
    /// <summary>What the act is about, in the citizen's own words; null when the case has no such thing.</summary>
    public Func<TrackAnswer, RouteValueDictionary, string?> Subject { get; init; } = (_, _) => "";

    /// <summary>The page from which it is done, and to which it leads back.</summary>
    public string Home { get; init; } = "/track";

    /// <summary>What the body says whatever the form does.</summary>
    public IReadOnlyDictionary<string, string> Always { get; init; } = new Dictionary<string, string>();

    /// <summary>Ids and codes that stand in the page's path and that the API wants in the body.</summary>
    public IReadOnlyList<string> FromPath { get; init; } = [];

    public JsonObject Body(HttpContext http, IFormCollection form)
    {
        var body = new JsonObject();
        foreach (var field in Fields.Where(field => field.Applies(form) && !string.IsNullOrWhiteSpace(form[field.Name]))) field.Put(body, form[field.Name].ToString());
        foreach (var name in FromPath.Where(http.Request.RouteValues.ContainsKey)) body[name] = http.Request.RouteValues[name]?.ToString();
        foreach (var (name, value) in Always) body[name] = value;
        return body;
    }
}

/// <summary>One field of a form. With options it is a choice of one, or of some, else a text.</summary>
public sealed record ActField(string Name, int Lines = 1, bool Required = false)
{
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Options that depend on the case, each with its text; where there is no choice the field is left out.</summary>
    public Func<TrackAnswer, IEnumerable<(string Value, string Text)>>? OptionsOf { get; init; }

    /// <summary>A choice of one is shown too: it says with whom, or what.</summary>
    public bool AlsoOne { get; init; }

    public string AutoComplete { get; init; } = "off";

    /// <summary>The option of another field with which this one is asked: it shows with that option only, and what was filled in before counts with it only.</summary>
    public (string Field, string Option)? With { get; init; }

    /// <summary>Seldom needed, so folded away behind a text of its own.</summary>
    public bool Folded { get; init; }

    public bool Applies(IFormCollection form) => With is not { } with || form[with.Field] == with.Option;

    /// <summary>A name with a dot is a field of a field. Several lines, where the API wants a list, are its items.</summary>
    public void Put(JsonObject body, string text)
    {
        if (Name.Split('.') is not [var outer, var inner])
        {
            body[Name] = IsMany ? new JsonArray([.. text.Split(',').Select(one => (JsonNode)one)]) : Json(text);
            return;
        }

        if (body[outer] is not JsonObject within) body[outer] = within = [];
        within[inner] = IsList ? new JsonArray([.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => (JsonNode)line)]) : Json(text);
    }

    public bool IsList { get; init; }

    /// <summary>Any number of the options may be chosen.</summary>
    public bool IsMany { get; init; }

    /// <summary>A day, chosen with what the browser has for that.</summary>
    public bool IsDay { get; init; }

    /// <summary>Yes and no are true and false to the API.</summary>
    public JsonNode Json(string text) => Options is ["yes", "no"] ? JsonValue.Create(text == "yes") : JsonValue.Create(text);

    public static ActField Text(bool required = true) => new("text", 8, required);
}

/// <summary>The form of an act as it is shown: empty, or as it was sent, with what was wrong.</summary>
public sealed record ActForm(PageAct Act, TrackAnswer Case, string Subject, string Once, IFormCollection? Sent, FormRefused? Refused)
{
    public string? Value(string field) => Sent?[field];

    /// <summary>What can be chosen in a field, with its texts; null when it is no choice.</summary>
    public IReadOnlyList<(string Value, string Text)>? Options(ActField field, Func<string, string> say) => field.OptionsOf is { } options
        ? [.. options(Case)]
        : field.Options.Count > 0 ? [.. field.Options.Select(option => (option, say($"{Act.Name}.{field.Name}.{option}")))] : null;
}
