using Casework.Application.Catalogues;
using Casework.Domain;
using Casework.Domain.Catalogues;
using Casework.Domain.Catalogues.Forms;
using Casework.Domain.Catalogues.Triage;

namespace Casework.Api.Tests.Catalogues;

/// <summary>The catalogue that is shipped.</summary>
public class RealCatalogueTests
{
    internal static readonly Catalogue Catalogue = CatalogueLoader.Load(Path.Combine(AppContext.BaseDirectory, "catalogue")).Current;
    private static readonly DateOnly Today = new(2026, 12, 1);

    private static readonly TriageFacts Alone = new("address-change", 1, Wish.DoItMyself, SupportLevel.None, null, 0, 0, Channel.Web, Grounded: true)
    {
        Form = FilledForm.Read("""{"housing":"owner","moveDate":"2026-12-01"}"""),
        Filled = new HashSet<string> { "name", "address", "newAddress", "moveDate", "housing" },
        Today = Today,
    };

    [Fact]
    public void it_holds_twelve_life_events_and_about_forty_services()
    {
        Catalogue.LifeEvents.Count.ShouldBeGreaterThanOrEqualTo(12);
        Catalogue.Services.Count.ShouldBeGreaterThanOrEqualTo(38);
        Catalogue.Services.Values.Count(s => s is { Rules.Count: >= 2, Guidance: not null }).ShouldBeGreaterThanOrEqualTo(10);
    }

    [Fact]
    public void it_holds_every_code_of_the_contract()
    {
        string[] organisations = ["svb", "uwv", "duo", "cak", "belastingdienst", "toeslagen", "cjib", "ind", "rdw", "kvk", "rvo", "cbr", "kadaster", "gemeente-utrecht"];
        Catalogue.Organisations.Keys.ShouldBe(organisations, ignoreOrder: true);
        Catalogue.Desks.Keys.ShouldBe(["utrecht", "rotterdam", "groningen"], ignoreOrder: true);
        Catalogue.Desks.Values.Single(d => d.Online).Code.ShouldBe("utrecht");
        Catalogue.Purposes.Keys.Intersect(["citizen-present", "call-back", "complaint", "replacement", "quality-check"]).Count().ShouldBe(5);
    }

    [Fact]
    public void every_service_has_rules_and_what_a_counter_official_needs_and_belongs_to_a_life_event_or_another_service()
    {
        var found = Catalogue.LifeEvents.Values.SelectMany(l => l.Services).Concat(Catalogue.Services.Values.SelectMany(s => s.Related.Select(r => r.Service))).ToHashSet();
        Catalogue.Services.Values.ShouldAllBe(s => s.Rules.Count > 0 && s.Guidance != null && (s.Corrects != null || found.Contains(s.Code)));
    }

    [Fact]
    public void every_organisation_answers_for_a_service() =>
        Catalogue.Organisations.Keys.Except(Catalogue.Services.Values.Select(s => s.Organisation)).ShouldBeEmpty();

    [Fact]
    public void local_helpers_are_there_since_the_third_version_and_the_one_before_says_what_it_said()
    {
        Catalogue.Registered.Count.ShouldBeGreaterThanOrEqualTo(3);
        var versions = CatalogueLoader.Load(Path.Combine(AppContext.BaseDirectory, "catalogue"));
        versions.Find("2026-11-2")!.Registered.ShouldBeEmpty();
        versions.Find("2026-11-2")!.Fingerprint.ShouldBe("2cb2fe43100ffaf7e2490569ba6960c51bb333d5bd27e1309a6dc2c6998f0578");
    }

    [Fact]
    public void every_text_is_there_in_both_languages() => Texts().ShouldAllBe(t => t.Nl.Length > 1 && t.En.Length > 1);

    [Fact]
    public void every_text_says_the_same_in_two_languages_not_twice_in_one() =>
        Catalogue.Rules.Select(r => r.Explanation).Concat(Catalogue.Services.Values.Select(s => s.Summary)).ShouldAllBe(t => t.Nl != t.En);

    [Fact]
    public void an_informational_service_is_answered_now_or_by_a_person() =>
        Catalogue.Services.Values.Where(s => !s.Formal).Select(s => Catalogue.Advise(Alone with { Service = s.Code }).Route).ShouldNotContain(Route.Standard);

    [Fact]
    public void whoever_moves_alone_is_granted_at_once_and_the_rent_benefit_goes_to_the_back_office()
    {
        Catalogue.Advise(Alone).ShouldSatisfyAllConditions(a => a.Route.ShouldBe(Route.Standard), a => a.GrantedBy.ShouldBe("Wet BRP 2.20"));
        Catalogue.Advise(Alone with { Service = "rent-benefit-change" }).ShouldSatisfyAllConditions(a => a.Route.ShouldBe(Route.Standard), a => a.GrantAtOnce.ShouldBeFalse());
        Catalogue.Suggest("moving", ["address-change", "rent-benefit-change"]).Count.ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public void nothing_is_granted_on_what_is_not_there_and_every_rule_that_grants_names_its_law()
    {
        Catalogue.Services.Keys.Where(code => Catalogue.Advise(Alone with { Service = code, AmountCents = 1, Grounded = false }).GrantAtOnce).ShouldBeEmpty();
        Catalogue.Services.Values.Where(service => service.Rules.Any(rule => rule.GrantAtOnce))
            .ShouldAllBe(service => service.Asks != null && service.Rules.Where(rule => rule.GrantAtOnce).All(rule => rule.Article != null));
    }

    [Fact]
    public void a_move_is_granted_at_once_only_in_time_by_whoever_buys_or_rents_and_with_all_that_its_text_names()
    {
        Catalogue.Advise(Alone with { Today = Today.AddDays(5) }).GrantAtOnce.ShouldBeTrue();
        Catalogue.Advise(Alone with { Today = Today.AddDays(6) }).GrantAtOnce.ShouldBeFalse();
        Catalogue.Advise(Alone with { Today = Today.AddDays(-29) }).GrantAtOnce.ShouldBeFalse();
        Catalogue.Advise(Alone with { Form = FilledForm.Read("""{"housing":"withSomebody","moveDate":"2026-12-01"}""") }).GrantAtOnce.ShouldBeFalse();
        foreach (var code in Alone.Filled!)
            Catalogue.Advise(Alone with { Filled = Alone.Filled!.Where(other => other != code).ToHashSet() }).GrantAtOnce.ShouldBeFalse(code);
    }

    /// <summary>Each text's claim: where one says that something is known, it rests on fields, and names each of them by its label.</summary>
    [Fact]
    public void a_text_that_says_that_something_is_known_names_the_fields_on_which_it_rests()
    {
        string[] claims = ["bekend", "known", "ontbreekt niets", "nothing is missing", "staat in de basis", "is in the population", "wij hebben uw", "we have your"];
        foreach (var (rule, service) in Catalogue.Services.Values.SelectMany(service => service.Rules.Select(rule => (rule, service))).Concat(Catalogue.CommonRules.Select(rule => (rule, service: (Service?)null))!))
        {
            var claiming = new[] { rule.Explanation.Nl, rule.Explanation.En }.Any(text => claims.Any(claim => text.Contains(claim, StringComparison.OrdinalIgnoreCase)));
            claiming.ShouldBe(rule.RestsOn is not null, rule.Code);
            foreach (var label in (rule.RestsOn ?? []).Select(code => service!.Asks!.First(field => field.Code == code).Label))
                (rule.Explanation.Nl.Contains(label.Nl[1..]), rule.Explanation.En.Contains(label.En[1..])).ShouldBe((true, true), rule.Code);
        }
    }

    [Fact]
    public void forty_services_say_what_they_need_to_know_in_both_languages()
    {
        var asking = Catalogue.Services.Values.Where(service => service.Asks is not null).ToList();
        asking.Count.ShouldBeGreaterThanOrEqualTo(40);
        asking.ShouldAllBe(service => service.Asks!.Any(field => field.Required));
        asking.SelectMany(service => service.Asks!).SelectMany(field => new[] { field.Label, field.Help, field.Evidence?.Document }.Concat((field.Options ?? []).Select(option => option.Label)))
            .OfType<Text>().ShouldAllBe(text => text.Nl.Length > 1 && text.En.Length > 1);
    }

    [Fact]
    public void the_new_version_holds_only_what_differs_and_is_whole_and_the_one_before_says_what_it_said()
    {
        var versions = CatalogueLoader.Load(Path.Combine(AppContext.BaseDirectory, "catalogue"));
        var before = versions.Find("2026-11-4")!;
        before.Services.Values.ShouldAllBe(service => service.Asks == null);
        versions.Find("2026-12")!.Services.Keys.ShouldBe(before.Services.Keys.Append("records-extract"), ignoreOrder: true);
        before.Fingerprint.ShouldBe("ba9dab50ba25e9886808b7c4c37941f85e4d0a82c49cade1e1150e7200f488f5");
    }

    [Fact]
    public void every_service_and_life_event_has_ways_of_saying_it_and_the_version_that_brings_them_changes_nothing_else()
    {
        var versions = CatalogueLoader.Load(Path.Combine(AppContext.BaseDirectory, "catalogue"));
        Sayings?[] said = [.. Catalogue.Services.Values.Select(service => service.SaidAs), .. Catalogue.LifeEvents.Values.Select(lifeEvent => lifeEvent.SaidAs)];
        said.ShouldAllBe(sayings => sayings != null && sayings.Nl.Count >= 3 && sayings.En.Count >= 2);
        var (brings, before) = (versions.Find("2026-12-3")!, versions.Find("2026-12-2")!);
        foreach (var (code, service) in brings.Services)
            System.Text.Json.JsonSerializer.Serialize(service with { SaidAs = null }).ShouldBe(System.Text.Json.JsonSerializer.Serialize(before.Services[code]));
        before.Services.Values.ShouldAllBe(service => service.SaidAs == null);
    }

    [Fact]
    public void whoever_wants_help_needs_it_or_was_refused_before_gets_a_person_for_every_service()
    {
        TriageFacts[] help = [Alone with { Wish = Wish.Together }, Alone with { SupportNeed = SupportLevel.Guidance }, Alone with { EarlierRefusals = 1 },
            Alone with { Organisations = 3 }, Alone with { MissingData = 1 }, Alone with { Wish = Wish.Together, Channel = Channel.Counter, SupportNeed = SupportLevel.PersonalGuidance }];
        foreach (var facts in help)
            Catalogue.Services.Keys.Where(s => Catalogue.Advise(facts with { Service = s }).Route is not Route.Tailored).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("aow-pension", "svb", 8, TermUnit.Weeks, "Awb 4:13")]
    [InlineData("environmental-permit", "gemeente-utrecht", 8, TermUnit.Weeks, "Omgevingswet 16.64(1)")]
    [InlineData("naturalisation", "ind", 12, TermUnit.Months, "RWN 9(4)")]
    [InlineData("passport", "gemeente-utrecht", 4, TermUnit.Weeks, "Paspoortwet 41(1)")]
    public void a_service_knows_whose_it_is_and_its_term_with_the_article(string code, string organisation, int length, TermUnit unit, string article)
    {
        Catalogue.Services[code].Organisation.ShouldBe(organisation);
        Catalogue.Services[code].Term.ShouldBe(new(length, unit, article));
    }

    [Fact]
    public void a_service_may_warn_at_another_moment_and_give_citizens_more_time()
    {
        Catalogue.Services["naturalisation"].WarnWorkingDays.ShouldBe(20);
        Catalogue.Services["naturalisation"].Reaction.ShouldBe(new(28, 42));
        Catalogue.Services["aow-pension"].WarnWorkingDays.ShouldBeNull();
    }

    private static IEnumerable<Text> Texts() =>
        Catalogue.Rules.Select(r => r.Explanation)
            .Concat(Catalogue.Organisations.Values.Select(o => o.Name)).Concat(Catalogue.Desks.Values.Select(d => d.Name)).Concat(Catalogue.Purposes.Values.Select(p => p.Name))
            .Concat(Catalogue.LifeEvents.Values.SelectMany(l => new[] { l.Name, l.Description, l.Reason! }))
            .Concat(Catalogue.Services.Values.SelectMany(s => new[] { s.Name, s.Summary, s.Guidance!.SolveYourself, s.Guidance.WhomToPhone }
                .Concat(s.Guidance.Ask).Concat(s.Guidance.Papers).Concat(s.Related.Select(r => r.Reason))));
}
