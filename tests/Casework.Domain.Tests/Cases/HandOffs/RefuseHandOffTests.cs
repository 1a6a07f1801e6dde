namespace Casework.Domain.Tests.Cases.HandOffs;

public class RefuseHandOffTests
{
    [Fact]
    public void a_refusal_has_a_reason_and_names_where_it_belongs()
    {
        var refused = GivenOffer().When(Bram, Refuse(Offer1, belongsTo: Utrecht)).ShouldAcceptOnly<HandOffRefused>();

        refused.Reason.ShouldBe(Something);
        refused.BelongsTo.ShouldBe(Utrecht);
    }

    [Fact]
    public void the_question_never_left_and_can_be_offered_again()
    {
        var story = GivenOffer().After(Bram, Refuse(Offer1));

        story.Current.Questions[0].Holder.ShouldBe(Holder.FirstLine);
        story.When(Anna, Offer(Offer2, Cak, Q1)).ShouldAccept<HandOffProposed>();
    }

    [Fact]
    public void only_the_offered_organisation_refuses() =>
        GivenOffer().When(Dirk, Refuse(Offer1)).ShouldRefuse("not-the-offered-organisation", Svb);

    [Fact]
    public void after_the_reaction_term_there_is_nothing_to_refuse() =>
        GivenOffer().At("2026-12-08", "00:00").When(Bram, Refuse(Offer1)).ShouldRefuse("already-lapsed");

    [Fact]
    public void an_accepted_offer_is_not_refused() =>
        GivenOffer().After(Bram, Accept(Offer1, Bram)).When(Bram, Refuse(Offer1)).ShouldRefuse("already-accepted", "Bram");

    [Fact]
    public void a_refused_offer_is_not_refused_again() =>
        GivenOffer().After(Carla, Refuse(Offer1)).When(Bram, Refuse(Offer1)).ShouldRefuse("already-refused", "Carla");

    [Fact]
    public void a_withdrawn_offer_is_not_refused() =>
        GivenOffer().After(Anna, Withdraw(Offer1)).When(Bram, Refuse(Offer1)).ShouldRefuse("already-withdrawn");

    [Fact]
    public void there_must_be_an_offer() =>
        GivenOffer().When(Bram, Refuse(Nothing)).ShouldRefuse("unknown-hand-off");

    private static Story GivenOffer() => GivenCase.With(Pension).After(Anna, Offer(Offer1, Svb, Q1));
}
