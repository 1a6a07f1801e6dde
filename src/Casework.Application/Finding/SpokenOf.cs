using Casework.Domain.Catalogues;

namespace Casework.Application.Finding;

/// <summary>How a service is spoken of: its phrases, and how much each word stands for it.</summary>
internal sealed class SpokenOf
{
    /// <summary>The weight of a phrase that counts once beside its words: that of a name.</summary>
    private const double Usual = 6;

    private readonly (string Text, double Weight, int[] Words)[] _phrases;
    private readonly (int Word, double Weight)[] _words;

    public SpokenOf(Service service, IReadOnlyList<(string Text, double Weight)> phrases, Vocabulary words)
    {
        Service = service;
        _phrases = [.. phrases.Select(phrase => (phrase.Text, phrase.Weight, Words: Numbers(phrase.Text))).Where(phrase => phrase.Words.Length > 0)];
        // A word of a long phrase stands for less of it.
        _words = [.. _phrases.SelectMany(phrase => phrase.Words.Select(word => (word, weight: phrase.Weight / Math.Sqrt(phrase.Words.Length))))
            .GroupBy(each => each.word).Select(group => (group.Key, group.Sum(each => each.weight)))];

        int[] Numbers(string text) => [.. SpokenWords.AboutOf(text).Select(words.Number)];
    }

    public Service Service { get; }

    /// <summary>How much of this service a word says; the word that says most of it counts.</summary>
    public double Says(double[] likeness) => _words.Select(word => word.Weight * likeness[word.Word]).DefaultIfEmpty().Max();

    /// <summary>The phrase that fits best, and how well: how much of what was said it holds, and how much of it was said.</summary>
    public (string Text, double Fit) Best(IReadOnlyList<double[]> said, double[] weights)
    {
        return _phrases.Select(phrase => (phrase.Text, Fit: phrase.Weight / Usual * Held(phrase.Words) * Covered(phrase.Words)))
            .MaxBy(phrase => phrase.Fit);

        double Held(int[] words) => said.Select((likeness, i) => weights[i] * words.Max(word => likeness[word])).Sum();
        double Covered(int[] words) => words.Average(word => said.Max(likeness => likeness[word]));
    }
}
