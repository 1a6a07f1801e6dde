using Casework.Domain.Catalogues;
using Casework.Domain.Tests.Triage;

namespace Casework.Domain.Tests.Catalogues;

public class CatalogueTests
{
    private static readonly Text Because = new("omdat", "because");
    private static readonly Catalogue Catalogue = Moving();

    [Fact]
    public void suggestions_come_from_the_services_asked_and_then_from_the_life_event() =>
        Catalogue.Suggest("moving", ["move"]).Select(s => s.Service).ShouldBe(["rent", "parking"]);

    [Fact]
    public void what_was_asked_already_is_not_suggested() =>
        Catalogue.Suggest("moving", ["move", "rent"]).Select(s => s.Service).ShouldBe(["parking"]);

    [Fact]
    public void the_reason_is_the_one_of_the_related_service_or_of_the_life_event() =>
        Catalogue.Suggest("moving", ["move"]).Select(s => s.Reason.Nl).ShouldBe(["omdat", "anderen ook"]);

    [Fact]
    public void an_unknown_life_event_or_service_suggests_nothing() =>
        Catalogue.Suggest("winning-a-lottery", ["nobody-knows-this"]).ShouldBeEmpty();

    [Fact]
    public void the_newest_version_is_current_and_a_missing_one_is_named()
    {
        var versions = new CatalogueVersions([Catalogue, Catalogue with { Version = "2027-01" }]);
        versions.Current.Version.ShouldBe("2027-01");
        versions.Find("2026-11").ShouldBe(Catalogue);
        versions.Missing(["2026-11", "2025-01", "2025-01"]).ShouldBe(["2025-01"]);
    }

    private static Catalogue Moving()
    {
        var catalogue = Rules.With([]);
        var move = catalogue.Services["move"] with { Related = [new("rent", Because), new("gone", Because)] };
        return catalogue with
        {
            Services = new[] { move, move with { Code = "rent", Related = [] }, move with { Code = "parking", Related = [] } }
                .ToDictionary(s => s.Code),
            LifeEvents = new Dictionary<string,
            LifeEvent>
            { ["moving"] = new("moving", Because, Because, ["move", "rent", "parking"], new("anderen ook", "others too")) },
        };
    }
}
