using System.Text.RegularExpressions;
using AnyAscii;
using Casework.Application.Finding;
using Casework.Tests;

namespace Casework.Api.Tests.Catalogues.Finding;

/// <summary>
/// Sayings as different people have them, each with the service that it is about: Dutch, English and with spelling errors. The catalogue (<c>saidAs</c>) was widened after looking at
/// those of <c>sayings.tsv</c>; the ones of <c>sayings-held-out.tsv</c> were written and labelled after that, and no word was added to the catalogue for them.
/// </summary>
public sealed class SayingsTests
{
    private static readonly ServiceFinder Finder = new(RealCatalogueTests.Catalogue);
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Casework.Api.Tests", "Catalogues", "Finding");

    [Theory, InlineData("sayings.tsv", 150, 30), InlineData("sayings-held-out.tsv", 50, 8)]
    public void of_ten_sayings_nine_find_their_service_among_the_first_three(string file, int least, int leastOfKind)
    {
        var sayings = Read(file);
        sayings.Count.ShouldBeGreaterThanOrEqualTo(least);
        foreach (var kind in sayings.GroupBy(saying => saying.Kind).Append(sayings.GroupBy(_ => "all").Single()))
        {
            kind.Count().ShouldBeGreaterThanOrEqualTo(leastOfKind);
            string[] missed = [.. kind.Where(saying => !Finder.Find(saying.Text).Take(3).Any(found => found.Service.Code == saying.Service)).Select(saying => saying.Text)];
            (1 - ((double)missed.Length / kind.Count())).ShouldBeGreaterThanOrEqualTo(0.9, $"{kind.Key}: {string.Join("; ", missed)}");
        }
    }

    [Fact]
    public void every_service_is_asked_for_and_known() =>
        Read("sayings.tsv").Select(saying => saying.Service).Distinct().ShouldBe(RealCatalogueTests.Catalogue.Services.Keys, ignoreOrder: true);

    [Fact]
    public void no_saying_stands_in_the_catalogue_as_it_is()
    {
        var catalogue = RealCatalogueTests.Catalogue;
        var said = catalogue.Services.Values.Select(service => service.SaidAs).Concat(catalogue.LifeEvents.Values.Select(lifeEvent => lifeEvent.SaidAs))
            .SelectMany(sayings => sayings!.Nl.Concat(sayings.En)).Select(Plain).ToHashSet();
        Read("sayings.tsv").Concat(Read("sayings-held-out.tsv")).Where(saying => said.Contains(Plain(saying.Text))).ShouldBeEmpty();
    }

    private static string Plain(string text) => Regex.Replace(text.Transliterate().ToLowerInvariant(), "[^a-z0-9]+", " ").Trim();

    private static List<(string Kind, string Text, string Service)> Read(string file) =>
        [.. File.ReadAllLines(Path.Combine(Folder, file)).Select(line => line.Split('\t')).Select(parts => (parts[0], parts[1], parts[2]))];
}
