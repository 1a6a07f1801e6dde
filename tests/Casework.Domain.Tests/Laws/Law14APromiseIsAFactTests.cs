using Casework.Domain.Cases.Promises;

namespace Casework.Domain.Tests.Laws;

/// <summary>Law 14: a promise has a date and an author, goes along with every hand-off, and is kept or broken.</summary>
public class Law14APromiseIsAFactTests
{
    [Fact]
    public void it_is_recorded_who_promised_and_by_when()
    {
        var promised = GivenPromise().Events.OfType<PromiseMade>().Single();

        (promised.Due, promised.By.Id).ShouldBe((Day("2026-12-04"), "anna"));
    }

    [Fact]
    public void it_goes_along_with_every_hand_off()
    {
        var story = GivenPromise().After(Anna, Offer(Offer1, Svb, Q1)).After(Bram, Refuse(Offer1)).After(Anna, Offer(Offer2, Cak, Q1));

        story.Events.OfType<HandOffProposed>().ShouldAllBe(offer => offer.Promises.SequenceEqual(new[] { Thing1 }));
    }

    [Fact]
    public void also_when_the_second_line_hands_on() =>
        GivenPromise().HandedTo(Bram, Offer1, Q1).When(Bram, Offer(Offer2, Cak, Q1))
            .ShouldAccept<HandOffProposed>().Promises.ShouldBe([Thing1]);

    [Fact]
    public void whoever_took_over_can_keep_it() =>
        GivenPromise().HandedTo(Bram, Offer1, Q1).When(Bram, new SettlePromise(Thing1, true, null))
            .ShouldAcceptOnly<PromiseKept>().By.Id.ShouldBe("bram");

    [Fact]
    public void a_broken_one_is_counted_also_after_the_case_closed() =>
        GivenPromise().After(Anna, Answer(Q1)).After(Anna, Close).After(Anna, new SettlePromise(Thing1, false, Something))
            .Current.Promises[0].Status.ShouldBe(PromiseStatus.Broken);

    private static Story GivenPromise() => GivenCase.With(Pension).After(Anna, new MakePromise(Thing1, Something, Day("2026-12-04")));
}
