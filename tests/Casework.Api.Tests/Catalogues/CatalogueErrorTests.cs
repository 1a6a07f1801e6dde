using Casework.Application.Catalogues;

namespace Casework.Api.Tests.Catalogues;

/// <summary>Every fault names file, line and field, and says what to do.</summary>
public class CatalogueErrorTests
{
    [Theory]
    // What the schema sees.
    [InlineData("{ nl: Loket, en: Desk }", "{ nl: Loket }", 8, "desks[utrecht].name.en", "write the text in English")]
    [InlineData("{ nl: Gemeente, en: Municipality }", "{ en: Municipality }", 3, "organisations[town].name.nl", "write the text in Dutch")]
    [InlineData("{ nl: Loket, en: Desk }", "{ nl: Loket, en: \"\" }", 8, "desks[utrecht].name.en", "write a text, not empty")]
    [InlineData("phone: \"030 - 286 00 00\"", "# no phone", 7, "desks[utrecht].phone", "give the number")]
    [InlineData("coordinator: { officialId: coordinator-town, name: Coördinator gemeente }", "lapseAfterWorkingDays: 5", 2, "organisations[town].coordinator", "name who answers")]
    [InlineData("route: tailored", "route: refused", 51, "commonRules[by-letter].route", "write one of answerNow, standard, tailored")]
    [InlineData("formal: true\n    rules:", "formal: perhaps\n    rules:", 26, "services[move].formal", "correct the value")]
    [InlineData("unit: weeks", "unit: fortnights", 43, "services[passport].term.unit", "write one of days, weeks, months")]
    [InlineData("code: call-back", "code: Call back", 13, "purposes[Call back].code", "write small letters, digits and dashes")]
    [InlineData("grantAtOnce: true", "refuseAtOnce: true", 34, "services[move].rules[move-alone].refuseAtOnce", "correct its spelling or remove it")]
    [InlineData("version: 1\n  explanation", "version: one\n  explanation", 55, "defaultRule.version", "correct the value")]
    [InlineData("unit: weeks, article: \"Paspoortwet 41(1)\" }", "unit: weeks, article: \"Paspoortwet 41(1)\" }\n    warnWorkingDays: 0", 44, "services[passport].warnWorkingDays", "write how many working days")]
    [InlineData("unit: weeks, article: \"Paspoortwet 41(1)\" }", "unit: weeks, article: \"Paspoortwet 41(1)\" }\n    reaction: { days: 14 }", 44, "services[passport].reaction.longerDays", "is missing")]
    [InlineData("unit: weeks, article: \"Paspoortwet 41(1)\" }", "unit: weeks, article: \"Paspoortwet 41(1)\" }\n    noPenalty: because", 44, "services[passport].noPenalty", "write the article by which")]
    // What only the whole shows.
    [InlineData("organisation: town\n    formal: true\n    rules:", "organisation: town\n    formal: false\n    noPenalty: \"Woo 8.2\"\n    rules:", 27, "services[move].noPenalty", "has no penalty to exclude")]
    [InlineData("unit: weeks, article: \"Paspoortwet 41(1)\" }", "unit: weeks, article: \"Paspoortwet 41(1)\" }\n    reaction: { days: 14, longerDays: 7 }", 44, "services[passport].reaction.longerDays", "whoever needs more time would get less")]
    [InlineData("services: [move]", "services: [move, mvoe]", 20, "lifeEvents[moving].services[1]", "'mvoe' is no service")]
    [InlineData("{ service: passport,", "{ service: pasport,", 37, "services[move].related[0].service", "'pasport' is no service")]
    [InlineData("value: passport }", "value: pasport }", 50, "commonRules[by-letter].when[1].value", "'pasport' is no service")]
    [InlineData("organisation: town\n    formal: true\n    term", "organisation: twon\n    formal: true\n    term", 41, "services[passport].organisation", "'twon' is no organisation")]
    [InlineData("name: { nl: Terugbellen, en: Call back }", "name: { nl: Terugbellen, en: Call back }\n  - { code: call-back, name: { nl: Weer, en: Again } }", 15, "purposes[call-back].code", "given out already in 2026-11/all.yaml(13)")]
    [InlineData("code: by-letter", "code: move-alone", 46, "commonRules[move-alone].code", "given out already")]
    [InlineData("result: otherwise", "result: refused", 0, "retention", "add one with result: otherwise")]
    [InlineData("result: granted", "result: otherwise", 59, "retention[1].result", "has a line already in 2026-11/all.yaml(58)")]
    [InlineData("rules: []", "rules: []\n    retention: [{ result: granted, years: 7, category: a }, { result: granted, years: 8, category: b }]", 45, "services[passport].retention[1].result", "has a line already")]
    [InlineData("retention:", "dossierMonths: 0\nretention:", 57, "dossierMonths", "write how many months")]
    [InlineData("years: 7", "years: 0", 58, "retention[0].years", "correct the value")]
    [InlineData("online: true", "online: false", 0, "desks", "mark the one")]
    // What a rule may not say.
    [InlineData("route: tailored", "route: tailored\n    grantAtOnce: true", 52, "commonRules[by-letter].grantAtOnce", "make the route standard")]
    [InlineData("value: doItMyself", "value: alone", 31, "services[move].rules[move-alone].when[0].value", "write doItMyself, explain, together")]
    [InlineData("is: atMost, value: 0", "is: atLeast, value: 0", 32, "services[move].rules[move-alone].when[1].is", "atMost")]
    [InlineData("value: [letter, email]", "value: [letter, pigeon]", 49, "commonRules[by-letter].when[0].value", "'pigeon' is no value of channel")]
    public void a_fault_names_file_line_and_field_and_what_to_do(string valid, string spoilt, int line, string field, string advice)
    {
        using var catalogue = SmallCatalogue.With(valid, spoilt);

        var error = catalogue.Errors().ShouldHaveSingleItem();

        error.File.ShouldBe(line == 0 ? "2026-11" : "2026-11/all.yaml");
        error.Line.ShouldBe(line);
        error.Field.ShouldBe(field);
        error.Problem.ShouldContain(advice);
    }

    [Fact]
    public void the_months_of_a_dossier_are_said_once_or_not_at_all()
    {
        using var twice = new SmallCatalogue("dossierMonths: 6\n" + SmallCatalogue.Valid).And("2026-11", "other.yaml", "dossierMonths: 7");
        twice.Errors().ShouldHaveSingleItem().Problem.ShouldContain("keep one");
        using var once = new SmallCatalogue("dossierMonths: 6\n" + SmallCatalogue.Valid);
        once.Load().Current.DossierMonths.ShouldBe(6);
        using var silent = new SmallCatalogue(SmallCatalogue.Valid);
        silent.Load().Current.DossierMonths.ShouldBeNull();
    }

    [Fact]
    public void all_faults_are_told_together_in_the_order_of_the_file()
    {
        using var catalogue = new SmallCatalogue(SmallCatalogue.Valid
            .Replace("{ nl: Loket, en: Desk }", "{ nl: Loket }").Replace("services: [move]", "services: [mvoe]").Replace("route: standard", "route: answerNow"));

        var thrown = Should.Throw<CatalogueInvalidException>(catalogue.Load);

        thrown.Errors.Select(e => e.Field).ShouldBe(["desks[utrecht].name.en", "lifeEvents[moving].services[0]",
            "services[move].rules[move-alone].when[0].fact", "services[move].rules[move-alone].when[1].fact", "services[move].rules[move-alone].grantAtOnce"], ignoreOrder: true);
        thrown.Errors.Select(e => e.Line).ShouldBeInOrder();
        thrown.Message.ShouldContain("2026-11/all.yaml(8): desks[utrecht].name.en: is missing");
    }

    [Fact]
    public void what_is_no_yaml_names_the_line()
    {
        using var catalogue = SmallCatalogue.With("purposes:", "purposes: [");
        catalogue.Errors().ShouldHaveSingleItem().ShouldSatisfyAllConditions(e => e.File.ShouldBe("2026-11/all.yaml"), e => e.Line.ShouldBeInRange(12, 15));
    }

    [Fact]
    public void nesting_without_end_is_named_and_ends_no_process()
    {
        using var catalogue = new SmallCatalogue().And("2026-11", "other.yaml", new string('[', 100_000));
        catalogue.Errors().ShouldHaveSingleItem().Problem.ShouldContain("nested more than 32 deep");
    }

    [Theory, InlineData(""), InlineData("- just\n- a list"), InlineData("a: 1\n---\nb: 2")]
    public void a_file_that_holds_no_catalogue_is_named(string text)
    {
        using var catalogue = new SmallCatalogue().And("2026-11", "other.yaml", text);
        catalogue.Errors().ShouldAllBe(e => e.File == "2026-11/other.yaml" && e.Line >= 1);
    }

    [Theory, InlineData("purposes"), InlineData("desks")]
    public void a_kind_that_no_file_holds_is_missed(string kind)
    {
        using var catalogue = SmallCatalogue.With($"{kind}:", $"{kind}: []\nx-{kind}:");
        catalogue.Errors().ShouldContain(e => e.File == "2026-11" && e.Field == kind);
    }

    [Fact]
    public void a_catalogue_needs_exactly_one_default_rule()
    {
        using var none = new SmallCatalogue(SmallCatalogue.Valid[..SmallCatalogue.Valid.IndexOf("defaultRule")] + SmallCatalogue.Valid[SmallCatalogue.Valid.IndexOf("retention")..]);
        none.Errors().ShouldHaveSingleItem().Field.ShouldBe("defaultRule");

        using var two = new SmallCatalogue().And("2026-11", "more.yaml", "defaultRule: { code: else, version: 1, explanation: { nl: Anders., en: Else. } }");
        two.Errors().ShouldHaveSingleItem().File.ShouldBe("2026-11/more.yaml");
    }

    [Fact]
    public void a_rule_of_an_older_catalogue_changes_only_with_its_version()
    {
        var reworded = SmallCatalogue.Spoil("U schreef ons.", "U stuurde ons een brief.");
        using var silent = new SmallCatalogue().And("2027-01", "all.yaml", reworded);
        silent.Errors().ShouldHaveSingleItem().ShouldBe(new("2027-01/all.yaml", 47, "commonRules[by-letter].version",
            "'by-letter' version 1 says something else in 2026-11/all.yaml(46); raise the version"));

        using var raised = new SmallCatalogue().And("2027-01", "all.yaml", reworded.Replace("code: by-letter\n    version: 1", "code: by-letter\n    version: 2"));
        raised.Load().Current.CommonRules[0].Version.ShouldBe(2);
    }

    [Fact]
    public void a_directory_that_is_no_version_is_named()
    {
        using var catalogue = new SmallCatalogue(version: "november");
        catalogue.Errors().ShouldHaveSingleItem().File.ShouldBe("november");
    }

    [Fact]
    public void an_offer_that_would_lapse_before_it_escalates_is_named()
    {
        using var catalogue = SmallCatalogue.With("phone: \"030 - 286 10 00\"", "phone: \"030 - 286 10 00\"\n    escalateAfterWorkingDays: 5");
        catalogue.Errors().ShouldHaveSingleItem().Field.ShouldBe("organisations[town].lapseAfterWorkingDays");
    }
}
