using Casework.Domain.Catalogues;
using Casework.Domain.Catalogues.Triage;
using static Casework.Domain.Tests.Triage.Rules;

namespace Casework.Domain.Tests.Triage;

public class TriageTests
{
    private static readonly TriageFacts Alone = new("move", 1, Wish.DoItMyself, SupportLevel.None, null, 0, 0, Channel.Web, Grounded: true);

    private static readonly Catalogue Catalogue = With(
        [Rule("together", Route.Tailored, new Condition(Fact.Wish, Comparison.Equal, "together")), Rule("refused", Route.Tailored, new Condition(Fact.EarlierRefusals, Comparison.AtLeast, "1"))],
        Rule("move-standard", Route.Standard, new Condition(Fact.MissingData, Comparison.Equal, "0")),
        Rule("move-grant", Route.Standard, new Condition(Fact.Wish, Comparison.Equal, "doItMyself")) with { GrantAtOnce = true, Article = "Wet 1" },
        Rule("move-small", Route.AnswerNow, new Condition(Fact.AmountCents, Comparison.AtMost, "100")));

    [Fact]
    public void whoever_does_it_alone_with_nothing_missing_is_granted_at_once_with_every_rule_that_fired() =>
        ShouldBe(Catalogue.Advise(Alone), Route.Standard, grant: true, "move-standard", "move-grant");

    [Fact]
    public void what_has_nothing_to_rest_on_is_not_granted_and_the_granting_rule_says_nothing() =>
        ShouldBe(Catalogue.Advise(Alone with { Grounded = false }), Route.Standard, grant: false, "move-standard");

    [Fact]
    public void a_rule_without_a_law_grants_nothing()
    {
        var lawless = With([], Rule("r", Route.Standard) with { GrantAtOnce = true });
        ShouldBe(lawless.Advise(Alone), Route.Tailored, grant: false, "a-person-looks");
    }

    [Fact]
    public void a_standard_question_without_a_granting_rule_is_not_granted_at_once() =>
        ShouldBe(Catalogue.Advise(Alone with { Wish = Wish.Explain }), Route.Standard, grant: false, "move-standard");

    [Fact]
    public void a_fired_tailored_rule_outweighs_all_others_and_only_tailored_rules_are_named() =>
        ShouldBe(Catalogue.Advise(Alone with { EarlierRefusals = 2 }), Route.Tailored, grant: false, "refused");

    [Fact]
    public void an_answer_now_is_more_help_than_bulk_handling() =>
        ShouldBe(Catalogue.Advise(Alone with { AmountCents = 100 }), Route.AnswerNow, grant: false, "move-small");

    [Fact]
    public void a_person_looks_when_nothing_fires() =>
        ShouldBe(Catalogue.Advise(Alone with { Wish = null, MissingData = 1 }), Route.Tailored, grant: false, "a-person-looks");

    [Theory, InlineData(null), InlineData("nobody-knows-this")]
    public void a_person_looks_when_the_service_is_unknown(string? service) =>
        ShouldBe(Catalogue.Advise(Alone with { Service = service }), Route.Tailored, grant: false, "a-person-looks");

    [Fact]
    public void an_unknown_service_does_not_hide_the_other_reasons_for_help() =>
        ShouldBe(Catalogue.Advise(Alone with { Service = null, Wish = Wish.Together }),
            Route.Tailored, grant: false, "together", "a-person-looks");

    [Fact]
    public void every_fired_rule_is_explained_in_both_languages()
    {
        var text = Catalogue.Explain(Catalogue.Advise(Alone).Rules[0]).ShouldNotBeNull();
        (text.In("nl"), text.In("en")).ShouldBe(("nl move-standard", "en move-standard"));
        Catalogue.Explain(new("move-standard", 2)).ShouldBeNull();
    }

    [Theory]
    [InlineData(Fact.Service, Comparison.OneOf, "other, move", true)]
    [InlineData(Fact.Service, Comparison.NotEqual, "move", false)]
    [InlineData(Fact.Wish, Comparison.AtMost, "explain", true)]
    [InlineData(Fact.SupportNeed, Comparison.AtLeast, "explanation", false)]
    [InlineData(Fact.Organisations, Comparison.AtMost, "2", true)]
    [InlineData(Fact.Channel, Comparison.OneOf, "counter, phone", false)]
    [InlineData(Fact.AmountCents, Comparison.AtMost, "100", false)]
    [InlineData(Fact.AmountCents, Comparison.NotEqual, "100", false)]
    public void a_condition_compares_a_fact_and_an_unknown_fact_satisfies_none(Fact fact, Comparison comparison, string value, bool holds) =>
        new Condition(fact, comparison, value).Holds(Alone).ShouldBe(holds);

    private static void ShouldBe(TriageAdvice advice, Route route, bool grant, params string[] rules)
    {
        advice.Route.ShouldBe(route);
        advice.GrantAtOnce.ShouldBe(grant);
        advice.Rules.Select(r => r.Code).ShouldBe(rules);
    }
}
