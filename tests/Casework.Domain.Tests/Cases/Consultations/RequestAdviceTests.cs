using Casework.Domain.Cases.Consultations;

namespace Casework.Domain.Tests.Cases.Consultations;

public class RequestAdviceTests
{
    private static readonly RequestAdvice Consult = new(Thing1, Q1, Svb, Something, [new("letters", SharingGround.Consent)]);

    [Fact]
    public void advice_is_asked_and_the_question_stays_where_it_is()
    {
        var story = GivenCase.With(Pension).After(Anna, Consult);

        story.Current.Question(Q1)!.Holder.ShouldBe(Holder.FirstLine);
        story.Current.CaseManager.OfficialId.ShouldBe("anna");
        story.Events[^1].ShouldBeOfType<ConsultationRequested>().Share.ShouldBe([new("letters", SharingGround.Consent)]);
    }

    [Fact]
    public void there_must_be_such_a_question() =>
        GivenCase.With(Pension).When(Anna, Consult with { QuestionId = Nothing }).ShouldRefuse("unknown-question");

    [Fact]
    public void on_a_question_that_has_ended_no_advice_is_asked() =>
        GivenCase.With(Pension).After(Anna, Answer(Q1)).When(Anna, Consult).ShouldRefuse("question-ended");

    [Fact]
    public void nor_on_a_closed_case() =>
        GivenCase.Closed().When(Anna, Consult).ShouldRefuse("case-closed");
}
