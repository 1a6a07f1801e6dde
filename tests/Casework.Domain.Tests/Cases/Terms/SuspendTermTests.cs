using Casework.Domain.Cases.Terms;
using Casework.Domain.Terms;

namespace Casework.Domain.Tests.Cases.Terms;

public class SuspendTermTests
{
    private static readonly SuspendTerm Suspend = new(Q1, "4:15-2-c", Something);

    [Fact]
    public void the_holder_suspends_on_a_ground_of_the_law()
    {
        var story = GivenCase.HeldBySvb(Pension).At("2026-12-03").After(Bram, Suspend);

        story.Events[^1].ShouldBeOfType<TermSuspended>().Ground.ShouldBe("4:15-2-c");
        story.Current.Questions[0].Term!.Suspensions.ShouldBe([new Suspension("4:15-2-c", Day("2026-12-03"), null)]);
    }

    [Fact]
    public void every_ground_that_can_be_named_is_one_that_the_terms_know() =>
        SuspendTerm.Grounds.ShouldAllBe(ground => Ground.Of(ground) != null);

    [Fact]
    public void a_request_for_papers_that_runs_is_no_obstacle() =>
        GivenCase.HeldBySvb(Pension).After(Bram, RequestPapers(Request1, Q1, "2026-12-14")).When(Bram, Suspend).ShouldAcceptOnly<TermSuspended>();

    [Fact]
    public void what_rests_is_not_suspended_again() =>
        GivenCase.HeldBySvb(Pension).After(Bram, Suspend).When(Bram, Suspend).ShouldRefuse("already-suspended");

    [Fact]
    public void what_has_passed_cannot_rest() =>
        GivenCase.HeldBySvb(Pension).At("2027-01-26").When(Bram, Suspend).ShouldRefuse("term-passed", "2027-01-25");

    [Fact]
    public void what_is_no_formal_request_has_no_term() =>
        GivenCase.HeldBySvb(Advice).When(Bram, Suspend).ShouldRefuse("no-decision-term");

    [Fact]
    public void only_the_holder_suspends() =>
        GivenCase.HeldBySvb(Pension).When(Anna, Suspend).ShouldRefuse("not-the-holder");

    [Fact]
    public void a_decided_question_cannot_rest() =>
        GivenCase.Decided().When(Bram, Suspend).ShouldRefuse("question-ended");

    [Fact]
    public void there_must_be_such_a_question() =>
        GivenCase.HeldBySvb(Pension).When(Bram, Suspend with { QuestionId = Nothing }).ShouldRefuse("unknown-question");

    [Fact]
    public void a_closed_case_is_opened_first() =>
        GivenCase.Closed().When(Bram, Suspend).ShouldRefuse("case-closed");
}
