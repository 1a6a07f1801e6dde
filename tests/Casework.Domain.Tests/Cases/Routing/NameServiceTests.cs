using Casework.Domain.Cases.Routing;
using Casework.Domain.Catalogues;
using Casework.Domain.Terms;
using Casework.Domain.Catalogues.Triage;

namespace Casework.Domain.Tests.Cases.Routing;

public class NameServiceTests
{
    [Fact]
    public void a_question_of_which_nobody_knew_the_service_gets_one()
    {
        var story = GivenCase.With([null]);
        var events = story.When(Anna, Name(Pension, null)).ShouldAccept();
        events.Select(e => e.GetType()).ShouldBe([typeof(QuestionServiceNamed), typeof(TriageAdvised)]);
        var named = (QuestionServiceNamed)events[0];
        (named.From, named.Service, named.Organisation, named.Term).ShouldBe((null, Pension, Svb, DecisionTermRule.Reasonable));

        story.Apply(events);
        (story.Current.Questions[0].Service, story.Current.Questions[0].Organisation).ShouldBe((Pension, Svb));
        Status.Of(story.Current, story.Current.Questions[0]).ShouldBe(QuestionStatus.AtFirstLine);
    }

    [Fact]
    public void it_is_triaged_anew_and_a_standard_one_goes_to_the_back_office()
    {
        var story = GivenCase.With([null]).After(Anna, Name(Rent, null));

        story.Events[^2].ShouldBeOfType<TriageAdvised>().Rules.ShouldBe([new RuleFired("rent-is-standard", 1)]);
        story.Events[^1].ShouldBeOfType<QuestionSentToBackOffice>().Organisation.ShouldBe(Toeslagen);
        story.Current.Questions[0].Holder.ShouldBe(new Holder(Toeslagen, BackOffice: true));
    }

    [Fact]
    public void nothing_is_granted_at_once_whoever_asks_is_not_there_to_be_known() =>
        GivenCase.With([null]).When(Anna, Name(Move, null)).ShouldAccept().OfType<QuestionDecided>().ShouldBeEmpty();

    [Fact]
    public void the_wish_of_the_citizen_counts_as_at_intake() =>
        GivenCase.Wishing(Wish.Together, [null]).When(Anna, Name(Rent, null)).ShouldAccept<TriageAdvised>().Route.ShouldBe(Route.Tailored);

    [Fact]
    public void the_term_counts_from_the_receipt_by_the_rule_of_the_service()
    {
        var story = GivenCase.With([null]).At("2026-12-14");
        var passport = SmallCatalogue.Catalogue.Services[Contributions] with { Term = new(4, TermUnit.Weeks, "Paspoortwet 41(1)") };
        var catalogue = SmallCatalogue.Catalogue with { Services = new Dictionary<string, Service> { [Contributions] = passport } };
        story.Apply(story.Current.Handle(Name(Contributions, null), new(Anna, story.Now, catalogue)).ShouldAccept());

        var term = DecisionTerm.Compute(story.Current.Questions[0].Term!, LocalDay.Of(story.Now));
        term.DecideBy.ShouldBe(Day("2026-12-28"));
        (term.History[^1].On, term.History[^1].Was).ShouldBe((Day("2026-12-14"), Day("2027-01-25")));
    }

    [Fact]
    public void a_service_that_is_no_formal_request_has_no_term()
    {
        var story = GivenCase.With(Pension).After(Anna, Name(Advice));
        story.Current.Questions[0].Term.ShouldBeNull();

        story.At("2026-12-14").After(Anna, Name(Pension)).Current.Questions[0].Term!.ReceivedOn.ShouldBe(Day(Story.TheFirstDay));
    }

    [Fact]
    public void what_rests_the_term_stays_also_when_there_was_none_in_between()
    {
        var story = GivenCase.With(Pension).After(Anna, RequestPapers(Request1, Q1, "2026-12-21"));
        var before = DecisionTerm.DecideBy(story.Current.Questions[0].Term!, LocalDay.Of(story.Now));

        story.After(Anna, Name(Contributions));
        DecisionTerm.DecideBy(story.Current.Questions[0].Term!, LocalDay.Of(story.Now)).ShouldBe(before);
        story.After(Anna, Name(Advice)).After(Anna, Name(Pension));
        DecisionTerm.DecideBy(story.Current.Questions[0].Term!, LocalDay.Of(story.Now)).ShouldBe(before);
        story.At("2026-12-07")
            .After(Visitor, BringPapers(Request1)).Current.Questions[0].Term!.Suspensions[0].To.ShouldBe(Day("2026-12-07"));
    }

    [Fact]
    public void a_wrong_service_is_corrected_with_a_reason()
    {
        GivenCase.With(Pension).When(Anna, Name(Contributions, null)).ShouldRefuse("reason-required");
        var named = GivenCase.With(Pension).When(Anna, Name(Contributions)).ShouldAccept<QuestionServiceNamed>();

        (named.From, named.Service, named.Reason).ShouldBe((Pension, Contributions, Something));
    }

    [Fact]
    public void what_an_official_chose_for_the_old_service_is_over()
    {
        var story = GivenCase.With([null]).After(Anna, new SettleTriage(Q1, Route.AnswerNow, Something)).After(Anna, Name(Pension, null));

        (story.Current.Questions[0].Route, story.Current.Questions[0].Overruled).ShouldBe((Route.Tailored, false));
    }

    [Fact]
    public void the_role_moves_when_that_leaves_one_organisation_with_every_open_question() =>
        GivenCase.With(Pension, null).HandedTo(Bram, Offer1, Q1).When(Anna, new NameService(Q2, Rent, null, []))
            .ShouldAccept<CaseManagerMoved>().Organisation.ShouldBe(Svb);

    [Fact]
    public void suggestions_come_along()
    {
        var name = Name(Pension, null) with { Suggestions = [new SuggestionMade(Thing1, Rent, Pension, "2026-11")] };

        GivenCase.With([null]).After(Anna, name).Current.Suggestions.ShouldBe([new Suggestion(Thing1, Rent, SuggestionStatus.Open)]);
    }

    [Fact]
    public void naming_it_again_changes_nothing_and_says_so() =>
        GivenCase.With(Pension).When(Anna, Name(Pension)).ShouldRefuse("already-named", Pension);

    [Fact]
    public void what_an_organisation_or_its_back_office_has_is_not_named_here()
    {
        GivenCase.HeldBySvb(Pension).When(Anna, Name(Contributions)).ShouldRefuse("not-at-first-line");
        GivenCase.With(Rent).When(Anna, Name(Contributions)).ShouldRefuse("not-at-first-line");
        GivenCase.With(Rent).After(Anna, new SettleTriage(Q1, Route.Tailored, Something)).When(Anna, Name(Contributions)).ShouldAccept();
    }

    [Fact]
    public void nothing_changes_while_it_is_offered() =>
        GivenCase.With([null]).After(Anna, Offer(Offer1, Cak, Q1)).When(Anna, Name(Pension)).ShouldRefuse("already-offered", Cak);

    [Fact]
    public void a_question_that_has_ended_keeps_its_service() =>
        GivenCase.With(Pension, Contributions).After(Anna, Answer(Q1)).When(Anna, Name(Contributions)).ShouldRefuse("question-ended");

    [Fact]
    public void there_must_be_such_a_question() => GivenCase.With().When(Anna, Name(Pension)).ShouldRefuse("unknown-question");

    [Fact]
    public void a_closed_case_is_opened_first() => GivenCase.Closed().When(Anna, Name(Contributions)).ShouldRefuse("case-closed");

    private static NameService Name(string service) => Name(service, Something);

    private static NameService Name(string service, Personal? reason) => new(Q1, service, reason, []);
}
