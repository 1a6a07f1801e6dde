using System.Text.RegularExpressions;

namespace Casework.Import.Mappings;

/// <summary>
/// Names to match, where "*" stands for any characters: an exact name wins over a pattern, a longer pattern over a shorter.
/// </summary>
public sealed class Wildcards
{
    private readonly HashSet<string> exact;
    private readonly (string Pattern, Regex Regex)[] patterns;

    public Wildcards(IEnumerable<string> names)
    {
        var all = names.ToArray();
        exact = [.. all.Where(name => !name.Contains('*'))];
        patterns = [.. all.Where(name => name.Contains('*')).OrderByDescending(name => name.Length).Select(name => (name, ToRegex(name)))];
    }

    /// <summary>The name or pattern that matches best, or null.</summary>
    public string? Match(string text) => exact.TryGetValue(text, out var name)
        ? name
        : patterns.FirstOrDefault(each => each.Regex.IsMatch(text)).Pattern;

    private static Regex ToRegex(string pattern) =>
        new($"^{Regex.Escape(pattern).Replace(@"\*", ".*")}$",
            RegexOptions.NonBacktracking | RegexOptions.Singleline | RegexOptions.CultureInvariant);
}

/// <summary>The act for each activity of the source; without an entry an activity is a <see cref="ActKind.Step"/>.</summary>
public sealed class ActWords(IReadOnlyDictionary<string, ActKind> acts)
{
    private readonly Wildcards names = new(acts.Keys);

    /// <summary>Every activity or pattern that has an act.</summary>
    public IEnumerable<string> Names => acts.Keys;

    /// <summary>The entry that an activity falls under, or null.</summary>
    public string? EntryOf(string activity) => names.Match(activity);

    public ActKind Of(string activity) => EntryOf(activity) is { } entry ? acts[entry] : ActKind.Step;
}
