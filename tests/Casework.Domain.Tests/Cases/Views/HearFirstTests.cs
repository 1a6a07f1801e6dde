using Casework.Domain.Cases.Views;

namespace Casework.Domain.Tests.Cases.Views;

public class HearFirstTests
{
    [Theory]
    [InlineData(DecisionOutcome.Refused)]
    [InlineData(DecisionOutcome.PartlyGranted)]
    public void where_it_can_occur_no_refusal_goes_before_the_view(DecisionOutcome outcome)
    {
        var story = GivenCase.HeldBySvb(Assistance);
        story.When(Bram, Decide(Q1, outcome)).ShouldRefuse("talk-first");
        story.When(Bram, Decide(Q1, outcome, Something)).ShouldRefuse("hear-first");

        story.After(Bram, Invite).When(Bram, Decide(Q1, outcome, Something)).ShouldRefuse("hear-first");
        story.After(Visitor, new GiveView(Q1, Something));
        story.When(Bram, Decide(Q1, outcome, Something)).ShouldAccept<QuestionDecided>().NoViewReason.ShouldBeNull();
    }

    [Fact]
    public void who_lets_the_day_pass_could_be_heard()
    {
        var story = GivenCase.HeldBySvb(Assistance).After(Bram, Invite);
        story.At("2026-12-14").When(Bram, Refusal).ShouldRefuse("hear-first");
        story.At("2026-12-15").When(Bram, Refusal).ShouldAccept<QuestionDecided>().NoViewReason.ShouldBeNull();
    }

    [Theory]
    [InlineData(DecisionOutcome.Granted)]
    [InlineData(DecisionOutcome.NotConsidered)]
    [InlineData(DecisionOutcome.Withdrawn)]
    public void whatever_refuses_nothing_waits_for_nobody(DecisionOutcome outcome)
    {
        GivenCase.HeldBySvb(Assistance).When(Bram, Decide(Q1, outcome, Something)).ShouldAccept<QuestionDecided>().NoViewReason.ShouldBeNull();
        GivenCase.HeldBySvb(Assistance).After(Bram, Invite).When(Bram, Decide(Q1, outcome, Something)).ShouldAccept<QuestionDecided>();
    }

    [Theory]
    [InlineData(NoViewReason.NotRequired)]
    [InlineData(NoViewReason.Urgency)]
    [InlineData(NoViewReason.AlreadyHeard)]
    [InlineData(NoViewReason.PurposeDefeated)]
    [InlineData(NoViewReason.ReversibleFinancial)]
    public void a_reason_of_the_law_does_as_well(NoViewReason reason) =>
        GivenCase.HeldBySvb(Assistance).After(Bram, Invite).When(Bram, Refusal with { NoViewReason = reason })
            .ShouldAccept<QuestionDecided>().NoViewReason.ShouldBe(reason);

    [Fact]
    public void where_it_cannot_occur_none_is_required_but_an_invitation_is_waited_for()
    {
        GivenCase.HeldBySvb(Pension).When(Bram, Refusal).ShouldAccept<QuestionDecided>().NoViewReason.ShouldBe(NoViewReason.NotRequired);
        GivenCase.HeldBySvb(Pension).After(Bram, Invite).When(Bram, Refusal).ShouldRefuse("hear-first");
    }

    [Fact]
    public void after_a_founded_objection_the_objector_was_heard_already() =>
        GivenObjection.Founded().When(Carla, Decide(Q1, DecisionOutcome.PartlyGranted, Something)).ShouldAccept<QuestionDecided>()
            .NoViewReason.ShouldBeNull();

    private static readonly RequestView Invite = new(Request1, Q1, Something, Day("2026-12-14"));

    private static readonly Casework.Domain.Cases.Decisions.DecideQuestion Refusal = Decide(Q1, DecisionOutcome.Refused, Something);
}
