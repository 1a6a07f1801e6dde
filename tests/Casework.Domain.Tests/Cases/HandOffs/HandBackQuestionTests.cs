namespace Casework.Domain.Tests.Cases.HandOffs;

public class HandBackQuestionTests
{
    [Fact]
    public void the_question_and_the_role_return_to_the_first_line()
    {
        var story = GivenCase.HeldBySvb(Pension).After(Carla, HandBack(Q1));

        story.Events[^2].ShouldBeOfType<QuestionHandedBack>().Reason.ShouldBe(Something);
        story.Events[^1].ShouldBeOfType<CaseManagerMoved>().To.ShouldBe(Anna.Official());
        story.Current.Questions[0].Holder.ShouldBe(Holder.FirstLine);
    }

    [Fact]
    public void a_back_office_hands_back_too() =>
        GivenCase.With(Rent).When(Tess, HandBack(Q1)).ShouldAcceptOnly<QuestionHandedBack>();

    [Fact]
    public void only_the_holder_hands_back() =>
        GivenCase.HeldBySvb(Pension).When(Dirk, HandBack(Q1)).ShouldRefuse("not-the-holder");

    [Fact]
    public void what_is_at_the_first_line_cannot_be_handed_back() =>
        GivenCase.With(Pension).When(Bram, HandBack(Q1)).ShouldRefuse("not-the-holder");

    [Fact]
    public void an_offered_question_stays_until_the_offer_is_over() =>
        GivenCase.HeldBySvb(Pension).After(Bram, Offer(Offer2, Cak, Q1)).When(Bram, HandBack(Q1)).ShouldRefuse("already-offered", Cak);

    [Fact]
    public void a_decided_question_is_not_handed_back() =>
        GivenCase.Decided().When(Bram, HandBack(Q1)).ShouldRefuse("question-ended");

    [Fact]
    public void there_must_be_such_a_question() =>
        GivenCase.HeldBySvb(Pension).When(Bram, HandBack(Nothing)).ShouldRefuse("unknown-question");

    [Fact]
    public void nothing_of_a_closed_case_is_handed_back() =>
        GivenCase.Closed().When(Bram, HandBack(Q1)).ShouldRefuse("case-closed");
}
