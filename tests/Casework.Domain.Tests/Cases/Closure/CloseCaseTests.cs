using Casework.Domain.Cases.CallBacks;
using Casework.Domain.Cases.Closure;
using Casework.Domain.Cases.Complaints;

namespace Casework.Domain.Tests.Cases.Closure;

public class CloseCaseTests
{
    [Fact]
    public void a_case_closes_when_every_question_has_ended() =>
        GivenCase.With(Pension).After(Anna, Answer(Q1)).When(Anna, Close).ShouldAcceptOnly<CaseClosed>().Result.ShouldBe("answered");

    [Fact]
    public void the_coordinator_may_close_it_too() =>
        GivenCase.With(Pension).After(Anna, Answer(Q1)).When(DeskCoordinator, Close).ShouldAccept<CaseClosed>();

    [Theory]
    [InlineData(DecisionOutcome.Granted, "granted")]
    [InlineData(DecisionOutcome.NotConsidered, "notConsidered")]
    public void the_result_is_the_outcome_of_the_last_decision(DecisionOutcome outcome, string result) =>
        GivenCase.Decided(outcome).When(Bram, Close).ShouldAccept<CaseClosed>().Result.ShouldBe(result);

    [Fact]
    public void a_founded_objection_is_the_result_whatever_was_decided_first() =>
        GivenObjection.Replaced().When(Bram, Close).ShouldAccept<CaseClosed>().Result.ShouldBe("founded");

    [Fact]
    public void an_unfounded_objection_leaves_the_outcome_of_the_decision() =>
        GivenObjection.Ended(ObjectionOutcome.Unfounded).When(Bram, Close).ShouldAccept<CaseClosed>().Result.ShouldBe("refused");

    [Fact]
    public void a_result_that_is_named_counts() =>
        GivenCase.Decided().When(Bram, new CloseCase("settled")).ShouldAccept<CaseClosed>().Result.ShouldBe("settled");

    [Fact]
    public void open_questions_keep_it_open_and_are_counted() =>
        GivenCase.With(Pension, Contributions).When(Anna, Close).ShouldRefuse("open-questions", "2");

    [Fact]
    public void so_does_a_mediation() =>
        GivenMediation.Proposed().When(Bram, Close).ShouldRefuse("open-mediation");

    [Fact]
    public void so_does_an_objection() =>
        GivenObjection.Lodged().When(Bram, Close).ShouldRefuse("open-objection");

    [Fact]
    public void so_does_a_founded_objection_without_its_new_decision() =>
        GivenObjection.Founded().When(Bram, Close).ShouldRefuse("open-objection");

    [Fact]
    public void so_does_a_call_that_was_promised() =>
        GivenCase.Decided().After(Visitor, new RequestCallBack(Thing1, null, Something, Something, null, null)).When(Bram, Close)
            .ShouldRefuse("open-call-back");

    [Fact]
    public void so_does_a_complaint() =>
        GivenCase.Decided().After(Visitor, new FileComplaint(Thing1, Something, null)).When(Bram, Close).ShouldRefuse("open-complaint");

    [Fact]
    public void only_the_case_manager_or_coordinator_closes() =>
        GivenCase.Decided().When(Anna, Close).ShouldRefuse("not-the-case-manager", "Bram");

    [Fact]
    public void a_closed_case_is_not_closed_again() =>
        GivenCase.Closed().When(Bram, Close).ShouldRefuse("already-closed");
}
