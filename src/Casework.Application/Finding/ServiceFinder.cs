using Casework.Domain.Catalogues;

namespace Casework.Application.Finding;

/// <summary>
/// Finds the services of a catalogue for words as people say them, misspelt or not, Dutch or English, in order of fit (ADR 29).
/// What is said is kept nowhere.
/// </summary>
public sealed class ServiceFinder
{
    /// <summary>How many words are looked at; who says more has said it by then.</summary>
    private const int MostWords = 40;

    /// <summary>What fits less than this part of the best is left out.</summary>
    private const double LeastFit = 0.2;

    /// <summary>How often a service must be called so before it counts half (k of BM25).</summary>
    private const double Half = 4;

    private readonly Vocabulary _words;
    private readonly IReadOnlyList<SpokenOf> _services;

    public ServiceFinder(Catalogue catalogue)
    {
        var phrases = catalogue.Services.Values.Select(service => (service, texts: Phrases.Of(service, catalogue).ToList())).ToList();
        _words = new(phrases.SelectMany(each => each.texts).SelectMany(text => SpokenWords.AboutOf(text.Text)));
        _services = [.. phrases.Select(each => new SpokenOf(each.service, each.texts, _words))];
    }

    /// <summary>The services that fit, best first; none where nothing does.</summary>
    public IReadOnlyList<FoundService> Find(string said)
    {
        var meant = _words.Meant(said, MostWords);
        double[][] fits = [.. meant.Select(word => _services.Select(service => Saturated(service.Says(word.Likeness))).ToArray())];
        double[] weights = [.. fits.Select((each, i) => Telling(each.Sum()) * meant[i].Likeness.DefaultIfEmpty().Max())];
        var found = _services.Select((service, i) => Found(service, [.. meant.Select((_, word) => weights[word] * fits[word][i])], meant, weights))
            .Where(each => each.Fit > 0)
            .OrderByDescending(each => each.Fit).ThenBy(each => each.Service.Code, StringComparer.Ordinal).ToList();
        return [.. found.Where(each => each.Fit >= found[0].Fit * LeastFit)];
    }

    private static double Saturated(double says) => says / (says + Half);

    /// <summary>A word tells more, the fewer services it stands for.</summary>
    private double Telling(double services) => services > 0 ? Math.Log(1 + (_services.Count / services)) : 0;

    private static FoundService Found(
        SpokenOf service, double[] parts, IReadOnlyList<(string Word, double[] Likeness)> meant, double[] weights)
    {
        if (parts.Length == 0 || parts.Max() == 0) return new(service.Service, 0, [], "");
        var (phrase, fit) = service.Best([.. meant.Select(word => word.Likeness)], weights);
        string[] words = [.. meant.Where((_, word) => parts[word] > parts.Max() / 4).Select(word => word.Word)];
        return new(service.Service, parts.Sum() + fit, words, phrase);
    }
}

/// <summary>A service that fits what was said.</summary>
/// <param name="Words">The words that made it fit, as they were said.</param>
/// <param name="Phrase">What the catalogue says that they fit best.</param>
public sealed record FoundService(Service Service, double Fit, IReadOnlyList<string> Words, string Phrase);
