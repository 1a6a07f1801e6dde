using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Casework.Application.Texts;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues;
using Casework.Http.Answers;
using Casework.Projections.Events;
using Casework.Projections.Vault;

namespace Casework.Api.Audit;

/// <summary>
/// Tells an event in words: the sentence of its stored name, with the event's own fields in the places that it names, and names for their codes.
/// A secret of the citizen (the tracking code) is never shown; what cannot be read any more shows as an ellipsis.
/// </summary>
public sealed partial class HistoryWords(Words words, ViewJson json, KeyRing keys, Catalogue catalogue, string language)
{
    private static readonly string[] Hidden = ["trackingCode", "trackingCodeHash", "accessCode", "accessCodeHash", "by", "happenedAt"];

    public string TypeOf(CaseEvent happened) => EventContract.Names[happened.GetType()];

    public JsonObject Details(CaseEvent happened)
    {
        var details = JsonSerializer.SerializeToNode(happened, happened.GetType(), json.Options)!.AsObject();
        foreach (var name in Hidden) details.Remove(name);
        if (details["sentTexts"] is JsonArray sent) details["sentTexts"] = new JsonArray([.. sent.Select(text => text is null ? null : JsonNode.Parse(text.GetValue<string>()))]);
        return details;
    }

    public string Sentence(string type, JsonObject details) => Whitespace().Replace(
        Place().Replace(words.Raw(language, $"history.{type}"), place => Say(details, place.Groups[1].Value)), " ").Trim();

    /// <summary>The sentence without anything that a person wrote: of a reader who may see that something happened, and perhaps not what was said.</summary>
    public string Brief(CaseEvent happened)
    {
        var (type, details) = (TypeOf(happened), Details(happened));
        string[] texts = [.. happened.GetType().GetProperties().Where(IsSealed).Select(property => WireName.Of(property.Name))];
        var template = Labelled().Replace(words.Raw(language, $"history.{type}"), label => texts.Contains(label.Groups[2].Value.Split('.')[0]) ? label.Groups[1].Value : label.Value);
        foreach (var text in texts) template = template.Replace($"{{{text}}}", "");
        var sentence = Whitespace().Replace(Place().Replace(template, place => Say(details, place.Groups[1].Value)), " ").Trim().TrimEnd(':', ' ');
        return sentence.EndsWith('.') ? sentence : sentence + ".";
    }

    private static bool IsSealed(System.Reflection.PropertyInfo property) =>
        property.PropertyType == typeof(Personal) || typeof(IEnumerable<Personal>).IsAssignableFrom(property.PropertyType) || property.PropertyType == typeof(Origin);

    public bool IsReadable(CaseEvent happened) => Sealed(happened).All(text => keys.Open(text) is not null);

    private static IEnumerable<Personal> Sealed(CaseEvent happened) => happened.GetType().GetProperties().SelectMany(property => property.GetValue(happened) switch
    {
        Personal one => [one],
        IEnumerable<Personal> many => many,
        _ => [],
    });

    private string Say(JsonObject details, string path)
    {
        JsonNode? at = details;
        foreach (var part in path.Split('.')) at = at is JsonObject inner ? inner[part] : null;
        return at switch
        {
            null => "…",
            JsonArray list => string.Join(", ", list.Select(item => Name(path, item) ?? Say(item))),
            _ => Name(path, at) ?? Say(at),
        };
    }

    /// <summary>The name of a code, in a field that holds one.</summary>
    private string? Name(string path, JsonNode? value)
    {
        if (value?.GetValueKind() != JsonValueKind.String) return null;
        var (field, code) = (path[(path.LastIndexOf('.') + 1)..], value.GetValue<string>());
        return field switch
        {
            "organisation" or "belongsTo" => catalogue.Organisations.GetValueOrDefault(code)?.Name.In(language),
            "helper" or "helpers" => catalogue.Registered.GetValueOrDefault(code)?.Name.In(language),
            "service" => catalogue.Services.GetValueOrDefault(code)?.Name.In(language),
            "desk" => catalogue.Desks.GetValueOrDefault(code)?.Name.In(language),
            _ => words.All(language).GetValueOrDefault($"word.{field}.{code}"),
        };
    }

    private string Say(JsonNode? value) => value switch
    {
        null => "…",
        JsonObject fields => string.Join(' ', fields.Select(field => Say(field.Value))),
        _ when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => words.Text(language, value.GetValueKind() == JsonValueKind.True ? "history.yes" : "history.no"),
        _ when DateOnly.TryParseExact(value.ToString(), "yyyy-MM-dd", out var day) => day.In(language),
        _ => value.ToString(),
    };

    [GeneratedRegex(@"\{([a-zA-Z.]+)\}")]
    private static partial Regex Place();

    /// <summary>A label of a word or two behind the end of a sentence, with the place that it names.</summary>
    [GeneratedRegex(@"([.:])\s*\w+(?: \w+)?:\s*\{([a-zA-Z.]+)\}")]
    private static partial Regex Labelled();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}
