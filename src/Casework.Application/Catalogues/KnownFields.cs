using Casework.Domain.Catalogues;
using Casework.Domain.Catalogues.Triage;

namespace Casework.Application.Catalogues;

/// <summary>
/// A text that says that something is known names it (law 17): <c>{known}</c> stands for the labels of the fields on which its rule rests, and the rule fires only
/// where each of them is there.
/// </summary>
internal static class KnownFields
{
    public const string Place = "{known}";

    public static Text Named(TriageRule rule, Service service)
    {
        Text[] labels = [.. (rule.RestsOn ?? []).Select(code => service.Asks?.FirstOrDefault(field => field.Code == code)?.Label).OfType<Text>()];
        return labels.Length == 0 ? rule.Explanation : new(
            rule.Explanation.Nl.Replace(Place, Listed(labels.Select(label => label.Nl), "en")), rule.Explanation.En.Replace(Place, Listed(labels.Select(label => label.En), "and")));
    }

    /// <summary>Both go together: without the place nothing is named, without fields nothing is known.</summary>
    public static IEnumerable<CatalogueError> Faults(CatalogueEntry rule)
    {
        var rests = rule.Json.Child("restsOn") is not null;
        foreach (var language in (string[])["nl", "en"])
            if (rule.Json.Child("explanation").Child(language).Word() is { } text && text.Contains(Place, StringComparison.Ordinal) != rests)
                yield return rule.Fault($"explanation/{language}", rests
                    ? $"does not name the fields of restsOn; write {Place} where they stand"
                    : $"says that something is known; name the fields in restsOn");
    }

    private static string Listed(IEnumerable<string> labels, string and)
    {
        string[] words = [.. labels.Select(label => label[..1].ToLowerInvariant() + label[1..])];
        return words.Length == 1 ? words[0] : $"{string.Join(", ", words[..^1])} {and} {words[^1]}";
    }
}
