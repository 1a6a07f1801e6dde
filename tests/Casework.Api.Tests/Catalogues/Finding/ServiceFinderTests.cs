using Casework.Application.Finding;

namespace Casework.Api.Tests.Catalogues.Finding;

public sealed class ServiceFinderTests
{
    private static readonly ServiceFinder Finder = new(RealCatalogueTests.Catalogue);

    [Theory]
    [InlineData("HUURTOESLAG", "rent-benefit-change")]
    [InlineData("huur toeslag", "rent-benefit-change")]
    [InlineData("huurtoelsag", "rent-benefit-change")]
    [InlineData("crèche", "childcare-benefit")]
    [InlineData("burn out zonder werkgever", "sickness-benefit")]
    [InlineData("zzp’er worden", "business-registration")]
    public void a_word_is_known_with_errors_accents_and_spaces(string said, string service) => Finder.Find(said)[0].Service.Code.ShouldBe(service);

    [Theory, InlineData(""), InlineData("  "), InlineData("?!"), InlineData("xqzwv"), InlineData("你好")]
    public void what_says_nothing_finds_nothing(string said) => Finder.Find(said).ShouldBeEmpty();

    [Fact]
    public void it_tells_which_words_fitted_as_they_were_said_and_what_they_fitted()
    {
        var found = Finder.Find("ik ben helaas onslagen")[0];
        found.Service.Code.ShouldBe("unemployment-benefit");
        found.Words.ShouldBe(["onslagen"]);
        found.Phrase.ShouldContain("ontslag");
    }

    [Fact]
    public void the_best_stands_first_and_what_hardly_fits_is_left_out()
    {
        var found = Finder.Find("mijn paspoort is verlopen");
        found.Select(each => each.Fit).ShouldBe(found.Select(each => each.Fit).OrderDescending());
        found.Count.ShouldBeLessThan(RealCatalogueTests.Catalogue.Services.Count / 2);
    }

    [Fact]
    public void a_catalogue_without_ways_of_saying_is_searched_by_its_names()
    {
        var old = Application.Catalogues.CatalogueLoader.Load(Path.Combine(AppContext.BaseDirectory, "catalogue")).Find("2026-11")!;
        new ServiceFinder(old).Find("paspoort")[0].Service.Code.ShouldBe("passport");
    }

    [Fact]
    public void however_much_is_said_only_so_much_is_looked_at() =>
        Finder.Find("paspoort " + string.Join(' ', Enumerable.Range(0, 50_000).Select(number => $"rijbewijs{number}")))[0].ShouldNotBeNull();
}
