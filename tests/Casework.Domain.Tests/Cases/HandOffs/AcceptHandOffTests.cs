using Casework.Domain.Cases.HandOffs;

namespace Casework.Domain.Tests.Cases.HandOffs;

public class AcceptHandOffTests
{
    [Fact]
    public void accepting_moves_every_question_of_the_offer()
    {
        var after = GivenCase.With(Pension, Contributions, Advice).HandedTo(Bram, Offer1, Q1, Q3).Current;

        after.Questions.Select(q => q.Holder.Organisation).ShouldBe([Svb, null, Svb]);
        after.HandOffs[0].Status.ShouldBe(HandOffStatus.Accepted);
        after.HandOffs[0].Specialist.ShouldBe(Bram.Official());
    }

    [Fact]
    public void a_colleague_or_coordinator_may_accept_for_the_specialist() =>
        GivenOffer().When(SvbCoordinator, new AcceptHandOff(Offer1, Carla.Official()))
            .ShouldAccept<HandOffAccepted>().Specialist.ShouldBe(Carla.Official());

    [Fact]
    public void on_the_last_day_of_the_reaction_term_it_can_be_accepted() =>
        GivenOffer().At("2026-12-07", "23:59").When(Bram, Accept(Offer1, Bram)).ShouldAccept<HandOffAccepted>();

    [Fact]
    public void after_that_it_has_lapsed_whether_or_not_the_timer_was_there() =>
        GivenOffer().At("2026-12-08", "00:00").When(Bram, Accept(Offer1, Bram)).ShouldRefuse("already-lapsed");

    [Fact]
    public void whoever_comes_second_hears_who_was_first() =>
        GivenOffer().After(Bram, Accept(Offer1, Bram)).When(Carla, Accept(Offer1, Carla)).ShouldRefuse("already-accepted", "Bram");

    [Fact]
    public void a_refused_offer_names_who_refused() =>
        GivenOffer().After(Bram, Refuse(Offer1)).When(Carla, Accept(Offer1, Carla)).ShouldRefuse("already-refused", "Bram");

    [Fact]
    public void a_withdrawn_offer_cannot_be_accepted() =>
        GivenOffer().After(Anna, Withdraw(Offer1)).When(Bram, Accept(Offer1, Bram)).ShouldRefuse("already-withdrawn");

    [Fact]
    public void a_lapsed_offer_cannot_be_accepted() =>
        GivenOffer().At("2026-12-08").AfterTheTimersLooked().When(Bram, Accept(Offer1, Bram)).ShouldRefuse("already-lapsed");

    [Fact]
    public void only_the_offered_organisation_accepts() =>
        GivenOffer().When(Dirk, Accept(Offer1, Dirk)).ShouldRefuse("not-the-offered-organisation", Svb);

    [Fact]
    public void there_must_be_an_offer() =>
        GivenOffer().When(Bram, Accept(Nothing, Bram)).ShouldRefuse("unknown-hand-off");

    private static Story GivenOffer() => GivenCase.With(Pension).After(Anna, Offer(Offer1, Svb, Q1));
}
