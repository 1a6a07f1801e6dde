namespace Casework.Application.Finding;

/// <summary>How alike two words are, from 0 to 1: by their trigrams, by how many letters differ, and as parts of a compound.</summary>
internal static class Likeness
{
    /// <summary>Below this they are different words.</summary>
    private const double Least = 0.55;

    /// <summary>The trigrams of a word, as pg_trgm makes them: two spaces before and one behind.</summary>
    public static IReadOnlyList<string> Trigrams(string word)
    {
        var padded = $"  {word} ";
        return [.. Enumerable.Range(0, padded.Length - 2).Select(at => padded.Substring(at, 3)).Distinct()];
    }

    /// <summary>The likeness of two different words that share trigrams.</summary>
    /// <param name="shared">How many trigrams of each are those of the other too, as a part of all (Dice).</param>
    public static double Of(string one, string other, double shared)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        if (shorter.Length < 3) return 0;
        var likeness = Math.Max(shorter.Length < 4 ? 0 : Math.Max(shared, Misspelt(shorter, longer)), Compound(shorter, longer));
        return likeness < Least ? 0 : likeness;
    }

    // "huur" in "huurhuis", "toeslag" in "huurtoeslag"; parkeerkaart and parkeervergunning.
    private static double Compound(string shorter, string longer) => shorter.Length switch
    {
        >= 5 when longer.StartsWith(shorter, StringComparison.Ordinal) || longer.EndsWith(shorter, StringComparison.Ordinal) => 0.75,
        4 when longer.StartsWith(shorter, StringComparison.Ordinal) => 0.7,
        3 when longer.Length <= 5 && longer.StartsWith(shorter, StringComparison.Ordinal) => 0.6,
        >= 5 when longer.Contains(shorter, StringComparison.Ordinal) || longer.AsSpan().CommonPrefixLength(shorter) >= 5 => 0.6,
        _ => 0,
    };

    private static double Misspelt(string shorter, string longer)
    {
        var most = shorter.Length < 8 ? 1 : 2;
        if (longer.Length - shorter.Length > most || (shorter[0] != longer[0] && shorter.Length < 6)) return 0;
        var differing = Differing(shorter, longer);
        if (differing > most) return 0;
        return shorter.Length > 4 ? 1 - (differing * 1.4 / longer.Length) : 1 - (differing / 3.0);
    }

    /// <summary>Letters that were left out, put in, changed or swapped (Damerau and Levenshtein).</summary>
    private static int Differing(string one, string other)
    {
        var steps = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                steps[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(steps[i - 1, j], steps[i, j - 1]) + 1, steps[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    steps[i, j] = Math.Min(steps[i, j], steps[i - 2, j - 2] + 1);
            }
        }

        return steps[one.Length, other.Length];
    }
}
