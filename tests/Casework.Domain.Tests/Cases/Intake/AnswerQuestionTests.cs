namespace Casework.Domain.Tests.Cases.Intake;

public class AnswerQuestionTests
{
    [Fact]
    public void the_first_line_solves_a_question_that_it_holds()
    {
        var after = GivenCase.With(Pension).After(Aziz, Answer(Q1)).Current;

        Status.Of(after, after.Questions[0]).ShouldBe(QuestionStatus.Answered);
        after.OpenQuestions.ShouldBeEmpty();
    }

    [Fact]
    public void what_a_specialist_holds_is_not_answered_here() =>
        GivenCase.With(Pension, Contributions).HandedTo(Bram, Offer1, Q1).When(Anna, Answer(Q1)).ShouldRefuse("not-at-first-line");

    [Fact]
    public void nor_is_what_a_back_office_holds() =>
        GivenCase.With(Rent).When(Anna, Answer(Q1)).ShouldRefuse("not-at-first-line");

    [Fact]
    public void an_offer_is_withdrawn_first() =>
        GivenCase.With(Pension).After(Anna, Offer(Offer1, Svb, Q1)).When(Anna, Answer(Q1)).ShouldRefuse("already-offered", Svb);

    [Fact]
    public void a_question_is_answered_once() =>
        GivenCase.With(Pension).After(Anna, Answer(Q1)).When(Anna, Answer(Q1)).ShouldRefuse("question-ended");

    [Fact]
    public void there_must_be_such_a_question() =>
        GivenCase.With(Pension).When(Anna, Answer(Nothing)).ShouldRefuse("unknown-question");

    [Fact]
    public void a_closed_case_is_opened_first() =>
        GivenCase.Closed().When(Anna, Answer(Q1)).ShouldRefuse("case-closed");
}
