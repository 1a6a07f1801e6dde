using Casework.Domain.Cases.Decisions;

namespace Casework.Domain.Tests.Cases.Decisions;

public class CorrectDecisionTests
{
    private static readonly CorrectDecision Act = new(Q1, Something, Something);

    [Fact]
    public void a_slip_is_put_right_and_the_decision_stays_as_it_is()
    {
        var story = GivenCase.Decided(DecisionOutcome.Refused);
        var before = story.Current.Questions;
        story.At("2026-12-10").After(Bram, Act).Events[^1].ShouldBeOfType<DecisionCorrected>();
        story.Current.Questions.ShouldBe(before);
    }

    [Fact]
    public void only_the_holder_corrects_what_is_in_force_in_an_open_case()
    {
        GivenCase.Decided().When(Dirk, Act).ShouldRefuse("not-the-holder");
        GivenCase.HeldBySvb(Pension).When(Bram, Act).ShouldRefuse("not-decided");
        GivenCase.Decided().When(Bram, Act with { QuestionId = Nothing }).ShouldRefuse("unknown-question");
        GivenCase.Closed().When(Bram, Act).ShouldRefuse("case-closed");
    }
}
