using Casework.Domain.Cases.Objections;
using static Casework.Domain.Tests.Telling.GivenObjection;

namespace Casework.Domain.Tests.Cases.Objections;

public class RepairObjectionTests
{
    private static readonly RepairObjection Act = new(Thing1, Something);

    [Fact]
    public void only_what_was_asked_is_repaired() => Lodged().When(Visitor, Act).ShouldRefuse("nothing-to-repair");

    [Fact]
    public void after_the_date_it_is_taken_in_and_moves_nothing()
    {
        var story = GivenCase.Decided(DecisionOutcome.Refused).At("2027-01-11").After(Visitor, Object(Thing1, Q1)).At("2027-01-13")
            .After(Carla, new RequestObjectionRepair(Thing1, [Something], Day("2027-01-27"))).At("2027-01-28").AfterTheTimersLooked();
        var decideBy = story.Current.Objections[0].DecideBy;
        story.At("2027-02-01").After(Visitor, Act).Events[^1].ShouldBeOfType<ObjectionRepaired>();
        (story.Current.Objections[0].DecideBy, decideBy).ShouldBe((Day("2027-03-08"), Day("2027-03-08")));
    }

    [Fact]
    public void only_on_an_objection_that_is_open_in_an_open_case_by_who_may()
    {
        Lodged().After(Carla, new RequestObjectionRepair(Thing1, [Something], Day("2026-12-14"))).When(Visitor, Act).ShouldAccept<ObjectionRepaired>().ObjectionId.ShouldBe(Thing1);
        Lodged().After(Carla, new RequestObjectionRepair(Thing1, [Something], Day("2026-12-14"))).When(Dirk, Act).ShouldRefuse("not-the-holder");
        Ended(ObjectionOutcome.Unfounded).When(Visitor, Act).ShouldRefuse("already-decided");
        GivenCase.Decided().When(Visitor, Act).ShouldRefuse("unknown-objection");
        Closed().When(Visitor, Act).ShouldRefuse("case-closed");
    }
}
