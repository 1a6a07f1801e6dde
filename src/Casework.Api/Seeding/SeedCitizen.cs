using System.Globalization;

namespace Casework.Api.Seeding;

/// <summary>People who do not exist. Their numbers pass the eleven test, so that they go through every door.</summary>
internal static class SeedCitizen
{
    private static readonly string[] Lines = Read();

    public static string Name() => $"{Lines[0]} {Random.Shared.Next(1_000_000).ToString(CultureInfo.InvariantCulture)}";

    public static string Sentence(int index) => Lines[1 + (index + Random.Shared.Next(Lines.Length - 1)) % (Lines.Length - 1)];

    /// <summary>
    /// The n-th citizen service number: nine digits, weights 9 to 2 and -1, the sum divisible by eleven. No two of the first 40,000,000 are the same,
    /// and those next to each other are not alike.
    /// </summary>
    public static string Bsn(long nth)
    {
        const long pairs = 40_000_000, stride = 24_691_357;
        var digits = 10_000_000 + 2 * (nth * stride % pairs);
        // Of two numbers in a row at most one has a rest that is no digit.
        if (Rest(digits) == 10) digits++;
        return $"{digits}{Rest(digits)}";
    }

    private static long Rest(long digits)
    {
        var sum = 0L;
        for (var weight = 2; digits > 0; digits /= 10) sum += weight++ * (digits % 10);
        return sum % 11;
    }

    private static string[] Read()
    {
        using var lines = new StreamReader(typeof(SeedCitizen).Assembly.GetManifestResourceStream("Casework.Api.Seeding.sentences.txt")!);
        return lines.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
