namespace Casework.Api.Tests.Catalogues;

/// <summary>An edit of a version shows; another division over files and other comments do not.</summary>
public class CatalogueFingerprintTests
{
    private static readonly string Plain = Of(SmallCatalogue.Valid);

    [Theory]
    [InlineData("U schreef ons.", "U stuurde ons een brief.")]
    [InlineData("years: 7", "years: 8")]
    [InlineData("Een medewerker kijkt.", "Iemand kijkt.")]
    [InlineData("value: [letter, email]", "value: [email, letter]")]
    [InlineData("length: 4", "length: 5")]
    [InlineData("retention:", "dossierMonths: 12\nretention:")]
    public void every_edit_shows(string valid, string edited) => Of(SmallCatalogue.Spoil(valid, edited)).ShouldNotBe(Plain);

    [Theory]
    [InlineData("desks:", "# the counters\ndesks:")]
    [InlineData("{ nl: Loket, en: Desk }", "{ en: Desk, nl: Loket }")]
    [InlineData("length: 4, unit: weeks", "unit: weeks, length: 4")]
    public void another_way_of_writing_the_same_does_not(string valid, string same) => Of(SmallCatalogue.Spoil(valid, same)).ShouldBe(Plain);

    [Fact]
    public void nor_does_another_division_over_files()
    {
        var at = SmallCatalogue.Valid.IndexOf("retention:");
        using var divided = new SmallCatalogue(SmallCatalogue.Valid[..at]).And("2026-11", "retention.yaml", SmallCatalogue.Valid[at..]);
        divided.Load().Current.Fingerprint.ShouldBe(Plain);
    }

    private static string Of(string text)
    {
        using var catalogue = new SmallCatalogue(text);
        return catalogue.Load().Current.Fingerprint.ShouldNotBeNull();
    }
}
