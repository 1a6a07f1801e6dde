using Casework.Api.Catalogues;
using Casework.Application.Catalogues;
using Casework.Domain.Catalogues;
using Casework.Domain.Catalogues.Triage;

namespace Casework.Api.Tests.Catalogues;

public class CatalogueAnswersTests
{
    private static readonly Catalogue Catalogue = CatalogueLoader.Load(Path.Combine(AppContext.BaseDirectory, "catalogue")).Current;

    [Fact]
    public void a_service_is_answered_in_the_language_asked()
    {
        var service = Catalogue.Services["rent-benefit-change"];
        service.Answer(Catalogue, "nl").Name.ShouldBe("Huurtoeslag wijzigen");
        var english = service.Answer(Catalogue, "en");
        (english.Name, english.OrganisationName).ShouldBe(("Change of rent benefit", "Benefits Office"));
        english.LifeEvents.ShouldContain("moving");
        english.Term.ShouldBe(new TermAnswer(8, TermUnit.Weeks, "Awb 4:13"));
        english.Rules[0].ShouldSatisfyAllConditions(r => r.Route.ShouldBe(Route.Standard), r => r.Explanation.ShouldStartWith("The Benefits Office"));
        english.Related.ShouldNotBeEmpty();
    }

    [Fact]
    public void guidance_goes_only_to_officials()
    {
        Catalogue.Services["aow-pension"].Answer(Catalogue, "nl").Guidance.ShouldBeNull();
        var guidance = Catalogue.Services["aow-pension"].Answer(Catalogue, "en", forOfficials: true).Guidance.ShouldNotBeNull();
        guidance.Ask.Count.ShouldBe(3);
        guidance.Phone.ShouldBe("088 - 010 01 11");
    }

    [Fact]
    public void what_is_no_application_has_no_term() => Catalogue.Services["income-tax-return"].Answer(Catalogue, "nl").Term.ShouldBeNull();

    [Fact]
    public void the_other_parts_are_answered_too()
    {
        Catalogue.Desks["utrecht"].Answer("en").ShouldBe(new DeskAnswer("utrecht", "Government desk Utrecht", "030 - 286 00 00", "Coördinator loket Utrecht", true));
        Catalogue.Organisations["svb"].Answer("en").ShouldBe(new OrganisationAnswer("svb", "Social Insurance Bank (SVB)", "088 - 010 01 00", "Coördinator SVB", 2, 5));
        Catalogue.LifeEvents["moving"].Answer("nl").Name.ShouldBe("Verhuizen");
        Catalogue.Purposes["call-back"].Answer("en").Name.ShouldBe("We called you back");
    }
}
