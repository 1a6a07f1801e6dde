using Casework.Domain.Cases.Objections;
using static Casework.Domain.Tests.Telling.GivenObjection;

namespace Casework.Domain.Tests.Cases.Objections;

public class SetUpObjectionCommitteeTests
{
    private static readonly SetUpObjectionCommittee Act = new(Thing1, Something);

    [Fact]
    public void it_makes_twelve_weeks_of_six_once_and_within_the_term()
    {
        Lodged().Current.Objections[0].DecideBy.ShouldBe(Day("2027-02-22"));
        var story = Lodged().After(Carla, Act);
        story.Current.Objections[0].DecideBy.ShouldBe(Day("2027-04-05"));
        story.When(Carla, Act).ShouldRefuse("already-set-up");
        Lodged().At("2027-02-23").When(Carla, Act).ShouldRefuse("term-passed", "2027-02-22");
    }

    [Fact]
    public void only_on_an_objection_that_is_open_in_an_open_case_by_who_may()
    {
        Lodged().When(Carla, Act).ShouldAccept<ObjectionCommitteeSetUp>().ObjectionId.ShouldBe(Thing1);
        Lodged().When(Dirk, Act).ShouldRefuse("not-the-holder");
        Ended(ObjectionOutcome.Unfounded).When(Carla, Act).ShouldRefuse("already-decided");
        GivenCase.Decided().When(Carla, Act).ShouldRefuse("unknown-objection");
        Closed().When(Carla, Act).ShouldRefuse("case-closed");
    }
}
