using Casework.Domain.Terms;

namespace Casework.Domain.Tests.Stories;

public class StoryCTests
{
    [Fact]
    public void nobody_answers()
    {
        // Friday before Whit Monday (17 May 2027).
        var story = GivenCase.On("2027-05-14", Pension).After(Anna, Offer(Offer1, Svb, Q1));

        story.At("2027-05-19", "23:59").AfterTheTimersLooked().Current.HandOffs[0].Escalated.ShouldBeFalse();
        story.At("2027-05-20", "00:00").AfterTheTimersLooked().Current.HandOffs[0].Escalated.ShouldBeTrue();
        story.At("2027-05-25", "00:00").AfterTheTimersLooked();

        story.Current.HandOffs[0].Status.ShouldBe(HandOffStatus.Lapsed);
        story.Events[^1].HappenedAt.ShouldBe(LocalDay.EndOf(Day("2027-05-24")));
        story.Events.OfType<CaseManagerMoved>().ShouldBeEmpty();
        story.Current.Questions[0].Holder.ShouldBe(Holder.FirstLine);

        story.At("2027-05-25").After(Anna, Talk()).After(Anna, Offer(Offer2, Svb, Q1));
        story.When(Carla, Accept(Offer2, Carla)).ShouldAccept();
        story.After(Bram, Accept(Offer2, Bram)).When(Carla, Accept(Offer2, Carla)).ShouldRefuse("already-accepted", "Bram");
        story.Current.Questions[0].Holder.ShouldBe(new Holder(Svb));
    }
}
