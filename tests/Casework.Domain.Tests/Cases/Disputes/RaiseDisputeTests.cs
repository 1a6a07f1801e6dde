namespace Casework.Domain.Tests.Cases.Disputes;

public class RaiseDisputeTests
{
    [Fact]
    public void the_citizen_disagrees_with_a_decision() =>
        GivenCase.Decided().When(Visitor, Disagree(Thing1, Q1)).ShouldAcceptOnly<DisputeRaised>().QuestionId.ShouldBe(Q1);

    [Fact]
    public void or_with_the_whole_case() =>
        GivenCase.With(Pension).When(Visitor, Disagree(Thing1)).ShouldAcceptOnly<DisputeRaised>().QuestionId.ShouldBeNull();

    [Fact]
    public void on_a_closed_case_that_opens_the_case_again() =>
        GivenCase.Closed().When(Visitor, Disagree(Thing1, Q1)).ShouldAccept().Select(e => e.GetType())
            .ShouldBe([typeof(CaseReopened), typeof(DisputeRaised)]);

    [Fact]
    public void there_must_be_such_a_question() =>
        GivenCase.With(Pension).When(Visitor, Disagree(Thing1, Nothing)).ShouldRefuse("unknown-question");

    [Fact]
    public void an_organisation_that_only_looks_on_records_none() =>
        GivenCase.Decided().When(Dirk, Disagree(Thing1, Q1)).ShouldRefuse("not-the-holder");
}
