namespace Casework.Domain.Tests.Cases.HandOffs;

public class WithdrawHandOffTests
{
    [Fact]
    public void the_case_manager_takes_an_offer_back_and_can_answer_the_question()
    {
        var story = GivenOffer().After(Anna, Withdraw(Offer1));

        story.Current.HandOffs[0].Status.ShouldBe(HandOffStatus.Withdrawn);
        story.When(Anna, Answer(Q1)).ShouldAccept<QuestionAnswered>();
    }

    [Fact]
    public void nobody_else_does() =>
        GivenOffer().When(Aziz, Withdraw(Offer1)).ShouldRefuse("not-the-case-manager", "Anna");

    [Fact]
    public void an_accepted_offer_is_not_withdrawn() =>
        GivenOffer().After(Bram, Accept(Offer1, Bram)).When(Bram, Withdraw(Offer1)).ShouldRefuse("already-accepted", "Bram");

    [Fact]
    public void a_refused_offer_is_not_withdrawn() =>
        GivenOffer().After(Bram, Refuse(Offer1)).When(Anna, Withdraw(Offer1)).ShouldRefuse("already-refused", "Bram");

    [Fact]
    public void a_withdrawn_offer_is_not_withdrawn_again() =>
        GivenOffer().After(Anna, Withdraw(Offer1)).When(Anna, Withdraw(Offer1)).ShouldRefuse("already-withdrawn");

    [Fact]
    public void a_lapsed_offer_is_not_withdrawn() =>
        GivenOffer().At("2026-12-08").AfterTheTimersLooked().When(Anna, Withdraw(Offer1)).ShouldRefuse("already-lapsed");

    [Fact]
    public void there_must_be_an_offer() =>
        GivenOffer().When(Anna, Withdraw(Nothing)).ShouldRefuse("unknown-hand-off");

    private static Story GivenOffer() => GivenCase.With(Pension).After(Anna, Offer(Offer1, Svb, Q1));
}
