using Casework.Domain.Catalogues.Triage;
using static Casework.Domain.Tests.Triage.Rules;

namespace Casework.Domain.Tests.Triage;

public class RuleFaultTests
{
    [Fact]
    public void only_a_standard_rule_may_grant() =>
        Faults(Rule("r", Route.Tailored) with { GrantAtOnce = true }).ShouldBe(["grantAtOnce"]);

    [Theory]
    [InlineData(Route.Standard, Fact.SupportNeed, Comparison.AtLeast, "guidance")]
    [InlineData(Route.Tailored, Fact.SupportNeed, Comparison.AtMost, "guidance")]
    [InlineData(Route.Tailored, Fact.EarlierRefusals, Comparison.Equal, "0")]
    [InlineData(Route.Standard, Fact.Wish, Comparison.NotEqual, "doItMyself")]
    [InlineData(Route.Standard, Fact.Organisations, Comparison.Equal, "2")]
    public void more_need_may_not_be_made_to_lead_to_less_help(Route route, Fact fact, Comparison comparison, string value) =>
        Faults(Rule("r", route, new Condition(fact, comparison, value))).ShouldBe(["when/0/is"]);

    [Theory]
    [InlineData(Route.Standard, Fact.Channel, "web")]
    [InlineData(Route.AnswerNow, Fact.Channel, "web")]
    [InlineData(Route.AnswerNow, Fact.Wish, "explain")]
    public void some_facts_are_no_business_of_a_route(Route route, Fact fact, string value) =>
        Faults(Rule("r", route, new Condition(fact, Comparison.Equal, value))).ShouldBe(["when/0/fact"]);

    [Theory]
    [InlineData(Fact.Wish, "later")]
    [InlineData(Fact.Wish, "1")]
    [InlineData(Fact.MissingData, "-1")]
    [InlineData(Fact.AmountCents, "ten")]
    public void a_value_has_to_fit_its_fact(Fact fact, string value) =>
        Faults(Rule("r", Route.Standard, new Condition(fact, Comparison.AtMost, value))).ShouldBe(["when/0/value"]);

    [Fact]
    public void a_service_has_no_order() =>
        Faults(Rule("r", Route.Standard, new Condition(Fact.Service, Comparison.AtLeast, "move"))).ShouldBe(["when/0/is"]);

    private static IEnumerable<string> Faults(TriageRule rule) => RuleFault.Of(rule).Select(f => f.Part);
}
