using Casework.Domain.Catalogues;
using Casework.Domain.Catalogues.Triage;

namespace Casework.Domain.Tests.Cases.Intake;

public class AskQuestionsTests
{
    [Fact]
    public void a_question_is_triaged_by_the_catalogue_of_that_version()
    {
        var events = GivenCase.With().When(Anna, Ask(Q1, Pension)).ShouldAccept();

        events.Select(e => e.GetType()).ShouldBe([typeof(QuestionAsked), typeof(TriageAdvised)]);
        var advised = (TriageAdvised)events[1];
        (advised.Route, advised.CatalogueVersion).ShouldBe((Route.Tailored, "2026-11"));
    }

    [Fact]
    public void a_question_without_a_known_service_is_taken_in_all_the_same()
    {
        var asked = GivenCase.With().When(Anna, Ask(Q1, null)).ShouldAccept<QuestionAsked>();

        asked.Organisation.ShouldBeNull();
        asked.Term.ShouldBe(DecisionTermRule.Reasonable);
    }

    [Fact]
    public void a_question_that_is_no_formal_request_has_no_decision_term() =>
        GivenCase.With().When(Anna, Ask(Q1, Advice)).ShouldAccept<QuestionAsked>().Term.ShouldBeNull();

    [Fact]
    public void a_standard_question_goes_to_the_back_office_by_itself()
    {
        var after = GivenCase.With(Rent).Current;

        after.Questions[0].Route.ShouldBe(Route.Standard);
        after.Questions[0].Holder.ShouldBe(new Holder(Toeslagen, BackOffice: true));
    }

    [Fact]
    public void where_a_rule_allows_it_is_granted_at_once()
    {
        var story = GivenCase.Moving();

        story.Events[^3].ShouldBeOfType<QuestionSentToBackOffice>().Organisation.ShouldBe(Utrecht);
        var granted = story.Events[^2].ShouldBeOfType<QuestionDecided>();
        (granted.Outcome, granted.ByRule, granted.Reasons, granted.LegalBasis)
            .ShouldBe((DecisionOutcome.Granted, true, null, "Wet BRP 2.20"));
    }

    [Fact]
    public void suggestions_come_along()
    {
        var ask = Ask(Q1, Pension) with { Suggestions = [new SuggestionMade(Thing1, Rent, "moving", "2026-11")] };

        GivenCase.With().After(Anna, ask).Current.Suggestions.ShouldBe([new Suggestion(Thing1, Rent, SuggestionStatus.Open)]);
    }

    [Fact]
    public void a_closed_case_is_opened_first() =>
        GivenCase.Closed().When(Anna, Ask(Q2, Pension)).ShouldRefuse("case-closed");
}
