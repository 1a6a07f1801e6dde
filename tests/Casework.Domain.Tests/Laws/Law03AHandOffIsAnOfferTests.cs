namespace Casework.Domain.Tests.Laws;

/// <summary>Law 3: until an offer is accepted nothing moves; it is accepted whole or not at all.</summary>
public class Law03AHandOffIsAnOfferTests
{
    [Fact]
    public void until_it_is_accepted_nothing_moves()
    {
        var story = GivenOfferOfTwo();

        story.Current.Questions.ShouldAllBe(q => q.Holder.AtFirstLine);
        story.Current.CaseManager.OfficialId.ShouldBe("anna");
    }

    [Fact]
    public void it_is_accepted_whole() =>
        GivenOfferOfTwo().After(Bram, Accept(Offer1, Bram)).Current.Questions.ShouldAllBe(q => q.IsHeldBy(Svb));

    [Fact]
    public void nothing_is_taken_out_of_a_waiting_offer()
    {
        GivenOfferOfTwo().When(Anna, Answer(Q1)).ShouldRefuse("already-offered");
        GivenOfferOfTwo().When(Anna, Offer(Offer2, Cak, Q2)).ShouldRefuse("already-offered");
    }

    [Fact]
    public void refused_withdrawn_or_lapsed_it_was_never_anywhere_else()
    {
        foreach (var story in new[]
        {
            GivenOfferOfTwo().After(Bram, Refuse(Offer1, Cak)),
            GivenOfferOfTwo().After(Anna, Withdraw(Offer1)),
            GivenOfferOfTwo().At("2026-12-08").AfterTheTimersLooked(),
        })
        {
            story.Current.HandOffs[0].IsOpen.ShouldBeFalse();
            story.Current.Questions.ShouldAllBe(q => q.Holder.AtFirstLine);
            story.Current.CaseManager.OfficialId.ShouldBe("anna");
            story.When(Anna, Offer(Offer2, Cak, Q1, Q2)).ShouldAccept();
        }
    }

    [Fact]
    public void the_offer_says_what_was_done_promised_and_shared()
    {
        var offered = GivenOfferOfTwo().Events.OfType<HandOffProposed>().Single();

        offered.Reason.ShouldBe(Something);
        offered.Summary.ShouldBe(Something);
        offered.Warm.ShouldBeTrue();
        offered.Share.ShouldBe([new SharedPart("summary", SharingGround.Task)]);
    }

    [Fact]
    public void the_event_holds_the_reaction_term_and_no_date()
    {
        var offered = GivenOfferOfTwo().Events.OfType<HandOffProposed>().Single();

        (offered.EscalateAfterWorkingDays, offered.LapseAfterWorkingDays).ShouldBe((2, 5));
        typeof(HandOffProposed).GetProperties().ShouldNotContain(p => p.PropertyType == typeof(DateOnly));
    }

    private static Story GivenOfferOfTwo() => GivenCase.With(Pension, Advice).After(Anna, Offer(Offer1, Svb, Q1, Q2));
}
