using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Casework.Application.Texts;

/// <summary>Every text for people, by language and key, from the JSON resources of this folder; {0}, {1} … stand for details.</summary>
public sealed class Words
{
    private readonly Dictionary<string, Dictionary<string, string>> _texts = new() { ["nl"] = Load("nl"), ["en"] = Load("en") };

    public IReadOnlyDictionary<string, string> All(string language) => _texts[language];

    /// <summary>The text, or its key when there is none: a test sees to it that this never happens.</summary>
    public string Text(string language, string key, params IReadOnlyList<string> details) =>
        _texts[language].TryGetValue(key, out var text)
            ? string.Format(CultureInfo.InvariantCulture, text, [.. details, .. Enumerable.Repeat("", 4)])
            : key;

    /// <summary>The text as it stands, for whoever fills its places by name.</summary>
    public string Raw(string language, string key) => _texts[language].GetValueOrDefault(key, key);

    private static Dictionary<string, string> Load(string language)
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames().Where(name => name.EndsWith($".{language}.json", StringComparison.Ordinal))
            .SelectMany(name => JsonSerializer.Deserialize<Dictionary<string, string>>(assembly.GetManifestResourceStream(name)!)!)
            .ToDictionary();
    }
}
