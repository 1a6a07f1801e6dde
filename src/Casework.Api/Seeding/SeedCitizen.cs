using System.Globalization;

namespace Casework.Api.Seeding;

/// <summary>People who do not exist. Their numbers pass the eleven test, so that they go through every door.</summary>
internal static class SeedCitizen
{
    private static readonly string[] Lines = Read();

    public static string Name() => $"{Lines[0]} {Random.Shared.Next(1_000_000).ToString(CultureInfo.InvariantCulture)}";

    public static string Sentence(int index) => Lines[1 + (index + Random.Shared.Next(Lines.Length - 1)) % (Lines.Length - 1)];

    /// <summary>A citizen service number by chance: nine digits, weights 9 to 2 and -1, the sum divisible by eleven.</summary>
    public static string Bsn()
    {
        while (true)
        {
            var digits = Random.Shared.Next(10_000_000, 100_000_000);
            var rest = Enumerable.Range(0, 8).Sum(i => (9 - i) * (digits / (int)Math.Pow(10, 7 - i) % 10)) % 11;
            if (rest < 10) return $"{digits}{rest}";
        }
    }

    private static string[] Read()
    {
        using var lines = new StreamReader(typeof(SeedCitizen).Assembly.GetManifestResourceStream("Casework.Api.Seeding.sentences.txt")!);
        return lines.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
