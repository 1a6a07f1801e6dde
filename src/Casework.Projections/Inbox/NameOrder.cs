using AnyAscii;

namespace Casework.Projections.Inbox;

/// <summary>
/// The place of a name in a list, as Dutch lists order them: by surname without its particles, ij as y, without case and accents.
/// </summary>
public static class NameOrder
{
    /// <summary>Whoever has no name comes after all who have one.</summary>
    public const string NoName = "1";

    private static readonly HashSet<string> Particles =
    [
        "van", "de", "der", "den", "het", "'t", "t", "ten", "ter", "te", "op", "aan", "in", "'s", "bij", "uit", "uijt", "onder", "over", "tot", "voor", "vande", "vander", "vd", "v/d", "v.d.",
        "la", "le", "les", "du", "des", "di", "da", "dos", "del", "della", "von", "vom", "zu", "zum", "zur", "el", "al", "ben", "bin", "ibn", "af", "av",
    ];

    private static readonly HashSet<string> Titles =
        ["mevrouw", "mevr", "mevr.", "mw", "mw.", "meneer", "heer", "dhr", "dhr.", "mr", "mr.", "mrs", "ms", "dr", "dr.", "drs", "drs.", "ir", "ir.", "ing", "ing.", "prof", "prof."];

    public static string Of(string? name)
    {
        if (Words(name) is not { Count: > 0 } words) return NoName;
        var (surname, rest) = Split(words);
        return $"0{string.Join(' ', surname)}  {string.Join(' ', rest)}";
    }

    /// <summary>"Berg, Jan van der" says itself what the surname is; else it begins after the first particles, or is the last word.</summary>
    private static (IEnumerable<string> Surname, IEnumerable<string> Given) Split(List<string> words)
    {
        if (words.FindIndex(word => word.EndsWith(',')) is >= 0 and var comma)
            return (words.Take(comma + 1).Select(word => word.TrimEnd(',')).SkipWhile((word, at) => at < comma && Particles.Contains(word)), words.Skip(comma + 1));
        var first = words.FindIndex(0, words.Count - 1, Particles.Contains);
        if (first < 0) return (words.TakeLast(1), words.SkipLast(1));
        var after = first;
        while (after < words.Count - 1 && Particles.Contains(words[after])) after++;
        return (words.Skip(after), words.Take(after));
    }

    private static List<string> Words(string? name)
    {
        List<string> words = [.. Folded(name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        if (words is ["de", "heer", ..]) words.RemoveAt(0);
        while (words.Count > 1 && Titles.Contains(words[0])) words.RemoveAt(0);
        return words;
    }

    private static string Folded(string name) =>
        name.Transliterate().ToLowerInvariant().Replace('-', ' ').Replace('\t', ' ').Replace("ij", "y", StringComparison.Ordinal);
}
