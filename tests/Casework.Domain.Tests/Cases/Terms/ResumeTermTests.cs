using Casework.Domain.Cases.Terms;

namespace Casework.Domain.Tests.Cases.Terms;

public class ResumeTermTests
{
    private static readonly SuspendTerm Suspend = new(Q1, "4:15-2-c", Something);
    private static readonly ResumeTerm Resume = new(Q1, Something);

    [Fact]
    public void the_term_runs_on_from_today()
    {
        var story = GivenCase.HeldBySvb(Pension).After(Bram, Suspend).At("2026-12-10").After(Bram, Resume);

        story.Events[^1].ShouldBeOfType<TermResumed>();
        story.Current.Questions[0].Term!.Suspensions.ShouldHaveSingleItem().To.ShouldBe(Day("2026-12-10"));
    }

    [Fact]
    public void it_can_rest_a_second_time() =>
        GivenCase.HeldBySvb(Pension).After(Bram, Suspend).After(Bram, Resume).After(Bram, Suspend).After(Bram, Resume)
            .Current.Questions[0].Term!.Suspensions.ShouldAllBe(s => s.To == Day(Story.TheFirstDay));

    [Fact]
    public void what_does_not_rest_is_not_resumed() =>
        GivenCase.HeldBySvb(Pension).When(Bram, Resume).ShouldRefuse("not-suspended");

    [Fact]
    public void a_request_for_papers_ends_by_the_papers_only() =>
        GivenCase.HeldBySvb(Pension).After(Bram, RequestPapers(Request1, Q1, "2026-12-14")).When(Bram, Resume)
            .ShouldRefuse("not-suspended");

    [Fact]
    public void what_is_no_formal_request_has_no_term() =>
        GivenCase.HeldBySvb(Advice).When(Bram, Resume).ShouldRefuse("no-decision-term");

    [Fact]
    public void only_the_holder_resumes() =>
        GivenCase.HeldBySvb(Pension).After(Bram, Suspend).When(Dirk, Resume).ShouldRefuse("not-the-holder");

    [Fact]
    public void a_decided_question_does_not_run_on() =>
        GivenCase.Decided().When(Bram, Resume).ShouldRefuse("question-ended");

    [Fact]
    public void there_must_be_such_a_question() =>
        GivenCase.HeldBySvb(Pension).When(Bram, Resume with { QuestionId = Nothing }).ShouldRefuse("unknown-question");

    [Fact]
    public void a_closed_case_is_opened_first() =>
        GivenCase.Closed().When(Bram, Resume).ShouldRefuse("case-closed");
}
