using AnyAscii;

namespace Casework.Application.Cases.Intake;

/// <summary>Whether a name that somebody gives goes with the name that is known of a number: a digit mistyped opens the case of somebody else.</summary>
internal static class StatedName
{
    /// <summary>Words before a name that are no part of it, and parts of surnames that many share.</summary>
    private static readonly HashSet<string> NoNames =
    [
        "mevrouw", "mevr", "mw", "meneer", "mijnheer", "dhr", "heer", "mr", "mrs", "ms", "miss", "dr", "drs", "ing", "ir", "prof",
        "de", "den", "der", "het", "van", "von", "ter", "ten", "te", "t", "s", "la", "le", "el", "al", "bv", "nv", "vof",
    ];

    /// <summary>One word in common, apart from titles and particles, is enough: people leave out first names, and marry. Nothing known or nothing said goes with everything.</summary>
    public static bool GoesWith(string? stated, string? known) =>
        WordsOf(stated) is not { Count: > 0 } said || WordsOf(known) is not { Count: > 0 } there || said.Overlaps(there);

    private static HashSet<string> WordsOf(string? name) =>
    [
        .. string.Concat((name ?? "").Transliterate().Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 1 && !NoNames.Contains(word)),
    ];
}
