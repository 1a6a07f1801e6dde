using Casework.Domain.Cases.Decisions;
using Casework.Domain.Cases.Views;

namespace Casework.Domain.Tests.Cases.Decisions;

public class WithdrawDecisionTests
{
    private static readonly WithdrawDecision Act = new(Q1, Something, "AOW 17a");

    [Fact]
    public void a_refusal_is_withdrawn_and_whoever_took_it_decides_anew_with_an_objection_open()
    {
        var story = GivenCase.Decided(DecisionOutcome.Refused).After(Bram, Act);
        var question = story.Current.Questions[0];
        (question.InForce, question.Decisions[0].Status, Status.Of(story.Current, question)).ShouldBe((null, DecisionStatus.Withdrawn, QuestionStatus.AtSecondLine));
        story.When(Bram, Close).ShouldRefuse("open-questions");
        story.When(Visitor, Object(Thing1, Q1)).ShouldRefuse("not-decided");

        var anew = story.After(Bram, Decide(Q1, DecisionOutcome.Granted)).Current.Questions[0];
        anew.Decisions.Select(d => d.Status).ShouldBe([DecisionStatus.Replaced, DecisionStatus.InForce]);
        (anew.InForce!.OnObjection, anew.InForce.ObjectUntil).ShouldBe((null, Day("2027-01-11")));
        story.When(Visitor, Object(Thing1, Q1)).ShouldAcceptOnly<ObjectionLodged>();
    }

    [Theory]
    [InlineData(DecisionOutcome.Granted)]
    [InlineData(DecisionOutcome.PartlyGranted)]
    public void what_was_given_is_taken_only_after_the_citizen_could_react_to_that(DecisionOutcome given)
    {
        var story = GivenCase.HeldBySvb(Pension)
            .After(Bram, new RequestView(Request1, Q1, Something, Day("2026-12-14"))).After(Visitor, new GiveView(Q1, Something))
            .Later(1).After(Bram, Decide(Q1, given, Something)).Later(1);
        story.When(Bram, Act).ShouldRefuse("hear-first");
        story.When(Bram, Act with { NoViewReason = NoViewReason.PurposeDefeated }).ShouldAcceptOnly<DecisionWithdrawn>();

        story.After(Bram, new RequestView(Request2, Q1, Something, Day("2026-12-14"))).When(Bram, Act).ShouldRefuse("hear-first");
        story.After(Visitor, new GiveView(Q1, Something)).When(Bram, Act).ShouldAcceptOnly<DecisionWithdrawn>();
        story.After(Bram, Act).Later(1).When(Bram, Decide(Q1, DecisionOutcome.Refused, Something)).ShouldAccept<QuestionDecided>()
            .NoViewReason.ShouldBeNull("they were heard on it");
    }

    [Fact]
    public void a_decision_that_replaces_a_withdrawn_one_leaves_an_earlier_objection_alone()
    {
        var story = GivenObjection.Ended(ObjectionOutcome.Unfounded).After(Bram, Act);
        story.When(Bram, Decide(Q1, DecisionOutcome.Granted)).ShouldAcceptOnly<QuestionDecided>();
        story.After(Bram, Decide(Q1, DecisionOutcome.Granted)).Current.Questions[0].InForce!.OnObjection.ShouldBeNull();
    }

    [Fact]
    public void only_the_holder_withdraws_what_is_in_force_in_an_open_case()
    {
        GivenCase.Decided().When(Dirk, Act).ShouldRefuse("not-the-holder");
        GivenCase.HeldBySvb(Pension).When(Bram, Act).ShouldRefuse("not-decided");
        GivenCase.Decided().When(Bram, Act with { QuestionId = Nothing }).ShouldRefuse("unknown-question");
        GivenCase.Closed().When(Bram, Act).ShouldRefuse("case-closed");
    }
}
