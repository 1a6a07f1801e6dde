using Casework.Domain.Catalogues.Triage;

namespace Casework.Domain.Tests.Cases.Decisions;

public class DecideQuestionTests
{
    [Fact]
    public void any_specialist_of_the_holder_decides()
    {
        var decided = GivenCase.HeldBySvb(Pension).When(Carla, Decide(Q1, DecisionOutcome.Granted)).ShouldAcceptOnly<QuestionDecided>();

        decided.Outcome.ShouldBe(DecisionOutcome.Granted);
        decided.ByRule.ShouldBeFalse();
    }

    [Theory]
    [InlineData(DecisionOutcome.Granted, QuestionStatus.Decided)]
    [InlineData(DecisionOutcome.Withdrawn, QuestionStatus.Withdrawn)]
    public void a_decision_ends_the_question(DecisionOutcome outcome, QuestionStatus status)
    {
        var after = GivenCase.Decided(outcome).Current;

        after.Questions[0].IsOpen.ShouldBeFalse();
        Status.Of(after, after.Questions[0]).ShouldBe(status);
    }

    [Fact]
    public void the_back_office_decides_its_own_questions() =>
        GivenCase.With(Rent).When(Tess, Decide(Q1, DecisionOutcome.Granted)).ShouldAcceptOnly<QuestionDecided>();

    [Fact]
    public void an_intended_refusal_of_a_standard_question_reopens_its_triage()
    {
        var story = GivenCase.With(Rent).After(Tess, Decide(Q1, DecisionOutcome.Refused, noContact: Something));

        story.Events.TakeLast(2).Select(e => e.GetType()).ShouldBe([typeof(TriageReopened), typeof(QuestionDecided)]);
        story.Current.Questions[0].Route.ShouldBe(Route.Tailored);
    }

    [Fact]
    public void after_a_founded_objection_the_holder_decides_anew_and_once()
    {
        var story = GivenObjection.Founded();
        story.When(Carla, Decide(Q1, DecisionOutcome.Granted)).ShouldAcceptOnly<QuestionDecided>();
        story.When(Bram, Decide(Q1, DecisionOutcome.Granted)).ShouldRefuse("took-the-decision");
        story.When(Dirk, Decide(Q1, DecisionOutcome.Granted)).ShouldRefuse("not-the-holder");

        story.After(Carla, Decide(Q1, DecisionOutcome.Granted)).When(Bram, Decide(Q1, DecisionOutcome.Refused))
            .ShouldRefuse("question-ended");
        story.Current.Questions[0].Outcome.ShouldBe(DecisionOutcome.Granted);
    }

    [Fact]
    public void an_unfounded_objection_leaves_the_decision_as_it_is() =>
        GivenObjection.Ended(ObjectionOutcome.Unfounded).When(Bram, Decide(Q1, DecisionOutcome.Granted)).ShouldRefuse("question-ended");

    [Fact]
    public void a_founded_objection_does_not_open_a_closed_case() =>
        GivenObjection.Replaced().After(Bram, Close).When(Bram, Decide(Q1, DecisionOutcome.Granted)).ShouldRefuse("case-closed");

    [Fact]
    public void a_refusal_without_a_talk_is_refused() =>
        GivenCase.HeldBySvb(Pension).When(Bram, Decide(Q1, DecisionOutcome.Refused)).ShouldRefuse("talk-first");

    [Fact]
    public void nobody_decides_what_is_at_the_first_line() =>
        GivenCase.With(Pension).When(Bram, Decide(Q1, DecisionOutcome.Granted)).ShouldRefuse("not-the-holder");

    [Fact]
    public void no_other_organisation_decides() =>
        GivenCase.HeldBySvb(Pension).When(Dirk, Decide(Q1, DecisionOutcome.Granted)).ShouldRefuse("not-the-holder");

    [Fact]
    public void an_offered_question_is_not_decided_until_the_offer_is_over() =>
        GivenCase.With(Rent).After(Anna, Offer(Offer1, Cak, Q1)).When(Tess, Decide(Q1, DecisionOutcome.Granted))
            .ShouldRefuse("already-offered", Cak);

    [Fact]
    public void a_decided_question_is_not_decided_again() =>
        GivenCase.Decided().When(Bram, Decide(Q1, DecisionOutcome.Refused)).ShouldRefuse("question-ended");

    [Fact]
    public void there_must_be_such_a_question() =>
        GivenCase.HeldBySvb(Pension).When(Bram, Decide(Nothing, DecisionOutcome.Granted)).ShouldRefuse("unknown-question");

    [Fact]
    public void a_closed_case_is_opened_first() =>
        GivenCase.Closed().When(Bram, Decide(Q1, DecisionOutcome.Granted)).ShouldRefuse("case-closed");
}
