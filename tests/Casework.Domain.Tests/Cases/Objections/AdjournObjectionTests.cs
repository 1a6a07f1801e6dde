using Casework.Domain.Cases.Objections;
using static Casework.Domain.Tests.Telling.GivenObjection;

namespace Casework.Domain.Tests.Cases.Objections;

public class AdjournObjectionTests
{
    private static readonly AdjournObjection Act = new(Thing1, 4, Something);

    [Fact]
    public void by_six_weeks_in_all_and_in_time()
    {
        var story = Lodged().After(Carla, Act);
        story.Current.Objections[0].DecideBy.ShouldBe(Day("2027-03-22"));
        story.When(Carla, Act with { Weeks = 3 }).ShouldRefuse("too-many-weeks", "2");
        story.After(Carla, Act with { Weeks = 2 }).Current.Objections[0].DecideBy.ShouldBe(Day("2027-04-05"));
        Lodged().At("2027-02-22").When(Carla, Act).ShouldAcceptOnly<ObjectionAdjourned>();
        Lodged().At("2027-02-23").When(Carla, Act).ShouldRefuse("term-passed", "2027-02-22");
    }

    [Fact]
    public void only_on_an_objection_that_is_open_in_an_open_case_by_who_may()
    {
        Lodged().When(Carla, Act).ShouldAccept<ObjectionAdjourned>().ObjectionId.ShouldBe(Thing1);
        Lodged().When(Dirk, Act).ShouldRefuse("not-the-holder");
        Ended(ObjectionOutcome.Unfounded).When(Carla, Act).ShouldRefuse("already-decided");
        GivenCase.Decided().When(Carla, Act).ShouldRefuse("unknown-objection");
        Closed().When(Carla, Act).ShouldRefuse("case-closed");
    }
}
