namespace Casework.Application.Finding;

/// <summary>All words that are looked at, each with a number, found by their trigrams.</summary>
internal sealed class Vocabulary
{
    /// <summary>What another word than the one that was said counts, where that one is known itself.</summary>
    private const double Beside = 0.8;

    /// <summary>From here on two words that were written apart are taken as one.</summary>
    private const double SurelyOne = 0.8;

    private readonly string[] _words;
    private readonly int[] _sizes;
    private readonly Dictionary<string, int> _numbers;
    private readonly Dictionary<string, int[]> _byTrigram;

    public Vocabulary(IEnumerable<string> words)
    {
        _words = [.. words.Distinct()];
        _numbers = _words.Select((word, number) => (word, number)).ToDictionary(each => each.word, each => each.number);
        var trigrams = _words.Select(Likeness.Trigrams).ToArray();
        _sizes = [.. trigrams.Select(each => each.Count)];
        _byTrigram = trigrams.SelectMany((each, number) => each.Select(trigram => (trigram, number)))
            .GroupBy(each => each.trigram).ToDictionary(group => group.Key, group => group.Select(each => each.number).ToArray());
    }

    public int Count => _words.Length;

    public int Number(string word) => _numbers[word];

    /// <summary>The words to look for: those that tell, and pairs that are one word of this vocabulary, as in "huur toeslag".</summary>
    public IReadOnlyList<(string Word, double[] Likeness)> Meant(string said, int most)
    {
        var all = SpokenWords.Of(said).Take(most).ToList();
        var pairs = all.Zip(all.Skip(1)).Where(pair => pair.First.Length > 2 && pair.Second.Length > 2)
            .Select(pair => (Word: $"{pair.First} {pair.Second}", Likeness: Like(pair.First + pair.Second)))
            .Where(pair => pair.Likeness.DefaultIfEmpty().Max() >= SurelyOne);
        return [.. SpokenWords.AboutOf(said).Take(most).Select(word => (word, Like(word))), .. pairs];
    }

    /// <summary>How alike each word is to this one, by number.</summary>
    private double[] Like(string word)
    {
        var like = new double[_words.Length];
        var known = _numbers.TryGetValue(word, out var itself);
        var trigrams = Likeness.Trigrams(word);
        foreach (var number in trigrams.SelectMany(trigram => _byTrigram.GetValueOrDefault(trigram, []))) like[number]++;
        for (var number = 0; number < like.Length; number++)
            if (like[number] > 0) like[number] = Likeness.Of(word, _words[number], Shared(number)) * (known ? Beside : 1);
        if (known) like[itself] = 1;
        return like;

        double Shared(int number) => 2 * like[number] / (trigrams.Count + _sizes[number]);
    }
}
