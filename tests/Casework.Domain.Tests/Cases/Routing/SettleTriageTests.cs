using Casework.Domain.Cases.Routing;
using Casework.Domain.Catalogues.Triage;

namespace Casework.Domain.Tests.Cases.Routing;

public class SettleTriageTests
{
    [Fact]
    public void an_official_confirms_the_advice() =>
        GivenCase.With(Pension).When(Anna, Settle(Route.Tailored, null)).ShouldAcceptOnly<TriageConfirmed>();

    [Fact]
    public void an_official_overrules_it_with_a_reason()
    {
        var overruled = GivenCase.With(Pension).When(Anna, Settle(Route.AnswerNow)).ShouldAcceptOnly<TriageOverruled>();

        (overruled.From, overruled.Route, overruled.Reason).ShouldBe((Route.Tailored, Route.AnswerNow, Something));
    }

    [Fact]
    public void what_becomes_standard_goes_to_the_back_office() =>
        GivenCase.With(Pension).After(Anna, Settle(Route.Standard)).Current.Questions[0].Holder.ShouldBe(new Holder(Svb, BackOffice: true));

    [Fact]
    public void what_becomes_tailored_comes_back_from_it()
    {
        var story = GivenCase.With(Rent).After(Anna, Settle(Route.Tailored));

        story.Events[^1].ShouldBeOfType<QuestionTakenFromBackOffice>();
        story.Current.Questions[0].Holder.ShouldBe(Holder.FirstLine);
    }

    [Fact]
    public void without_a_known_organisation_it_stays() =>
        GivenCase.With([null]).After(Anna, Settle(Route.Standard)).Current.Questions[0].Holder.ShouldBe(Holder.FirstLine);

    [Fact]
    public void overruling_needs_a_reason() =>
        GivenCase.With(Pension).When(Anna, Settle(Route.Standard, null)).ShouldRefuse("reason-required");

    [Fact]
    public void what_a_specialist_holds_is_not_routed_here() =>
        GivenCase.HeldBySvb(Pension).When(Anna, Settle(Route.Standard)).ShouldRefuse("not-at-first-line");

    [Fact]
    public void an_offered_question_is_not_routed_until_the_offer_is_over() =>
        GivenCase.With(Pension).After(Anna, Offer(Offer1, Cak, Q1)).When(Anna, Settle(Route.Standard)).ShouldRefuse("already-offered", Cak);

    [Fact]
    public void a_question_that_has_ended_is_routed_no_more() =>
        GivenCase.Decided().When(Anna, Settle(Route.Standard)).ShouldRefuse("question-ended");

    [Fact]
    public void there_must_be_such_a_question() =>
        GivenCase.With().When(Anna, Settle(Route.Standard)).ShouldRefuse("unknown-question");

    [Fact]
    public void a_closed_case_is_opened_first() =>
        GivenCase.Closed().When(Anna, Settle(Route.Standard)).ShouldRefuse("case-closed");

    private static SettleTriage Settle(Route route) => Settle(route, Something);

    private static SettleTriage Settle(Route route, Personal? reason) => new(Q1, route, reason);
}
