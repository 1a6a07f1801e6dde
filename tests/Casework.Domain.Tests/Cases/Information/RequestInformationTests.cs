using Casework.Domain.Terms;

namespace Casework.Domain.Tests.Cases.Information;

public class RequestInformationTests
{
    [Fact]
    public void the_holder_asks_and_the_term_rests_until_the_date_that_was_set()
    {
        var after = GivenCase.HeldBySvb(Pension).After(Carla, RequestPapers(Request1, Q1, "2026-12-14")).Current;

        Status.Of(after, after.Questions[0]).ShouldBe(QuestionStatus.AwaitingCitizen);
        after.Questions[0].Term!.Suspensions.ShouldBe([new Suspension("4:15-1-a", Day("2026-11-30"), null, Day("2026-12-14"))]);
    }

    [Fact]
    public void the_first_line_asks_about_what_it_holds() =>
        GivenCase.With(Pension).When(Anna, RequestPapers(Request1, Q1, "2026-12-01")).ShouldAcceptOnly<InformationRequested>();

    [Fact]
    public void on_a_question_without_a_decision_term_nothing_has_to_rest() =>
        GivenCase.With(Advice).After(Anna, RequestPapers(Request1, Q1, "2026-12-14")).Current.Questions[0].Term.ShouldBeNull();

    [Fact]
    public void nobody_asks_about_what_another_holds() =>
        GivenCase.HeldBySvb(Pension).When(Anna, RequestPapers(Request1, Q1, "2026-12-14")).ShouldRefuse("not-the-holder");

    [Fact]
    public void the_citizen_gets_at_least_until_tomorrow() =>
        GivenCase.With(Pension).When(Anna, RequestPapers(Request1, Q1, "2026-11-30")).ShouldRefuse("date-in-the-past");

    [Fact]
    public void there_must_be_such_a_question() =>
        GivenCase.With(Pension).When(Anna, RequestPapers(Request1, Nothing, "2026-12-14")).ShouldRefuse("unknown-question");

    [Fact]
    public void a_question_that_has_ended_needs_no_papers() =>
        GivenCase.Decided().When(Bram, RequestPapers(Request1, Q1, "2026-12-14")).ShouldRefuse("question-ended");

    [Fact]
    public void nor_does_a_closed_case() =>
        GivenCase.Closed().When(Bram, RequestPapers(Request1, Q1, "2026-12-14")).ShouldRefuse("case-closed");
}
