using System.Reflection;
using System.Text.RegularExpressions;
using AnyAscii;

namespace Casework.Application.Finding;

/// <summary>The words of what somebody says: in small letters, without accents, hyphens and apostrophes.</summary>
internal static partial class SpokenWords
{
    private static readonly HashSet<string> Glue = ReadGlue();

    public static IReadOnlyList<string> Of(string text) =>
        [.. Word().Matches(Joining().Replace(text.Transliterate(), "").ToLowerInvariant()).Select(match => match.Value)];

    /// <summary>Those that say what it is about, each once; all of them where none does.</summary>
    public static IReadOnlyList<string> AboutOf(string text)
    {
        var all = Of(text).Distinct().ToList();
        return all.Any(word => !Glue.Contains(word)) ? [.. all.Where(word => !Glue.Contains(word))] : all;
    }

    private static HashSet<string> ReadGlue()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("finding/glue.txt")!);
        return [.. reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#'))
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
    }

    [GeneratedRegex("[a-z0-9+]+")]
    private static partial Regex Word();

    [GeneratedRegex("[-'`]")]
    private static partial Regex Joining();
}
