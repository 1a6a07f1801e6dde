using Casework.Domain.Cases.Routing;
using Casework.Domain.Catalogues.Triage;

namespace Casework.Domain.Tests.Laws;

/// <summary>Law 5: every route shows its rules; nothing is refused automatically. Over any catalogue: see TriageProperties.</summary>
public class Law05TriageExplainsItselfTests
{
    [Theory]
    [InlineData(Pension, "a-person-looks")]
    [InlineData(Rent, "rent-is-standard")]
    [InlineData(Move, "a-person-looks")]
    [InlineData(null, "a-person-looks")]
    public void every_route_names_the_rules_that_fired_and_they_explain_themselves(string? service, string rule)
    {
        var advised = GivenCase.With([service]).Events.OfType<TriageAdvised>().Single();

        advised.Rules.ShouldBe([new RuleFired(rule, 1)]);
        advised.Rules.ShouldAllBe(fired => SmallCatalogue.Catalogue.Explain(fired) != null);
    }

    [Fact]
    public void advice_that_nobody_confirmed_stands() =>
        GivenCase.With(Rent).After(Tess, Decide(Q1, DecisionOutcome.Granted)).Events.OfType<TriageConfirmed>().ShouldBeEmpty();

    [Fact]
    public void what_is_granted_at_once_names_the_rules_that_granted()
    {
        var story = GivenCase.Moving();

        story.Events.OfType<QuestionDecided>().Single().ByRule.ShouldBeTrue();
        story.Events.OfType<TriageAdvised>().Single().GrantAtOnce.ShouldBeTrue();
        story.Current.Questions[0].Rules.ShouldBe([new RuleFired("move-is-granted", 1)]);
    }

    [Fact]
    public void only_a_person_decides_anything_else() =>
        GivenCase.With(Rent).After(Tess, Decide(Q1, DecisionOutcome.Refused, noContact: Something))
            .Events.OfType<QuestionDecided>().Single().ByRule.ShouldBeFalse();

    [Fact]
    public void an_overruled_route_is_known_as_such()
    {
        var after = GivenCase.With(Rent).After(Anna, new SettleTriage(Q1, Route.Tailored, Something)).Current;

        after.Questions[0].Overruled.ShouldBeTrue();
        after.Questions[0].Rules.ShouldBe([new RuleFired("rent-is-standard", 1)]);
    }

    [Fact]
    public void whoever_needs_guidance_is_helped_by_a_person_whatever_was_asked() =>
        GivenCase.Needing(SupportLevel.Guidance, Rent, Move).Current.Questions.ShouldAllBe(q => q.Route == Route.Tailored && q.IsOpen);
}
