using Casework.Domain.Catalogues.Forms;

namespace Casework.Api.Tests.Catalogues;

/// <summary>A version that says only what differs from an earlier one, and what its fields and rules may not say.</summary>
public class CatalogueBaseTests
{
    private const string Asking = """
        basedOn: 2026-11
        services:
          - code: passport
            asks:
              - { code: kind, label: { nl: Soort, en: Kind }, type: choice, required: true, options: [{ code: card, label: { nl: Kaart, en: Card } }, { code: book, label: { nl: Boekje, en: Book } }] }
              - { code: day, label: { nl: De dag, en: The day }, type: date, when: [{ field: kind, is: equal, value: card }] }
            rules:
              - code: passport-standard
                version: 1
                when:
                  - { field: kind, is: equal, value: card }
                route: standard
                restsOn: [kind, day]
                explanation: { nl: "Bekend is {known}.", en: "Known: {known}." }
        """;

    [Fact]
    public void an_entry_is_laid_over_the_earlier_one_field_by_field_and_all_else_holds()
    {
        using var catalogue = new SmallCatalogue().And("2026-12", "all.yaml", Asking);
        var versions = catalogue.Load();
        var (before, after) = (versions.Find("2026-11")!, versions.Current);
        after.Services.Keys.ShouldBe(["passport", "move"], ignoreOrder: true);
        var passport = after.Services["passport"];
        (passport.Name.Nl, passport.Term.Article).ShouldBe(("Paspoort", "Paspoortwet 41(1)"));
        passport.Asks!.Select(field => (field.Code, field.Type)).ShouldBe([("kind", FieldType.Choice), ("day", FieldType.Date)]);
        before.Services["passport"].Asks.ShouldBeNull();
        after.Desks.Keys.ShouldBe(before.Desks.Keys);
        after.Otherwise.Code.ShouldBe("a-person-looks");
    }

    [Fact]
    public void what_a_text_calls_known_is_named_by_the_labels_of_its_fields()
    {
        using var catalogue = new SmallCatalogue().And("2026-12", "all.yaml", Asking);
        var text = catalogue.Load().Current.Services["passport"].Rules[0].Explanation;
        (text.Nl, text.En).ShouldBe(("Bekend is soort en de dag.", "Known: kind and the day."));
    }

    [Fact]
    public void a_version_may_rest_on_one_that_rests_on_another_and_says_the_same_when_it_says_nothing()
    {
        using var catalogue = new SmallCatalogue().And("2026-12", "all.yaml", Asking).And("2027-01", "all.yaml", "basedOn: 2026-12");
        var versions = catalogue.Load();
        versions.Current.Fingerprint.ShouldBe(versions.Find("2026-12")!.Fingerprint);
        versions.Current.Services["passport"].Asks!.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("basedOn: 2026-11", "basedOn: 2026-10", 1, "basedOn", "'2026-10' is no earlier version; name one of 2026-11")]
    [InlineData("type: date", "type: day", 6, "services[passport].asks[day].type", "write one of text, date, money")]
    [InlineData("nl: De dag, en: The day", "nl: De dag", 6, "services[passport].asks[day].label.en", "write the text in English")]
    [InlineData("required: true,", "requierd: true,", 5, "services[passport].asks[kind].requierd", "correct its spelling")]
    [InlineData("type: choice", "type: text", 5, "services[passport].asks[kind].options", "a choice has at least two options")]
    [InlineData("when: [{ field: kind, is: equal, value: card }]", "when: [{ field: colour, is: equal, value: card }]", 6, "services[passport].asks[day].when[0].field", "is asked nowhere before")]
    [InlineData("- { field: kind, is: equal, value: card }", "- { field: kind, is: equal, value: stone }", 11, "services[passport].rules[passport-standard].when[0].value", "write card, book")]
    [InlineData("- { field: kind, is: equal, value: card }", "- { field: kind, fact: wish, is: equal, value: card }", 11, "services[passport].rules[passport-standard].when[0].fact", "no field that is known here")]
    [InlineData("- { field: kind, is: equal, value: card }", "- { is: equal, value: card }", 11, "services[passport].rules[passport-standard].when[0].fact", "is missing")]
    [InlineData("restsOn: [kind, day]", "restsOn: [kind, year]", 13, "services[passport].rules[passport-standard].restsOn[1]", "name one of its asks")]
    [InlineData("Known: {known}.", "Known.", 14, "services[passport].rules[passport-standard].explanation.en", "write {known}")]
    [InlineData("        restsOn: [kind, day]\n", "", 13, "services[passport].rules[passport-standard].explanation.nl", "name the fields in restsOn")]
    [InlineData("route: standard\n", "route: standard\n        grantAtOnce: true\n        article: Wet 1\n", 8, "services[passport].rules[passport-standard].conditions", "name the conditions of the law")]
    public void a_fault_names_its_line_and_what_to_do(string old, string replacement, int line, string field, string advice)
    {
        Asking.ShouldContain(old);
        using var catalogue = new SmallCatalogue().And("2026-12", "all.yaml", Asking.Replace(old, replacement));
        var error = catalogue.Errors()[0];
        (error.File, error.Line, error.Field).ShouldBe(("2026-12/all.yaml", line, field));
        error.Problem.ShouldContain(advice);
    }
}
