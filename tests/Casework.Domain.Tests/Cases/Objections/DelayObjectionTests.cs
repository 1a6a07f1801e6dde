using Casework.Domain.Cases.Objections;
using static Casework.Domain.Tests.Telling.GivenObjection;

namespace Casework.Domain.Tests.Cases.Objections;

public class DelayObjectionTests
{
    private static readonly DelayObjection Act = new(Thing1, Day("2027-05-03"), ["citizen"]);

    [Fact]
    public void it_counts_at_once_where_the_objector_agreed_and_otherwise_waits_for_their_answer()
    {
        Lodged().After(Carla, Act).Current.Objections[0].DecideBy.ShouldBe(Day("2027-05-03"));

        var story = Lodged().After(Carla, Act with { ConsentBy = ["svb"] });
        (story.Current.Objections[0].DecideBy, story.Current.Objections[0].DelayProposed).ShouldBe((Day("2027-02-22"), Day("2027-05-03")));
    }

    [Fact]
    public void to_a_later_day_and_within_the_term()
    {
        Lodged().When(Carla, Act with { Until = Day("2027-02-22") }).ShouldRefuse("not-later", "2027-02-22");
        Lodged().At("2027-02-23").When(Carla, Act).ShouldRefuse("term-passed", "2027-02-22");
    }

    [Fact]
    public void only_on_an_objection_that_is_open_in_an_open_case_by_who_may()
    {
        Lodged().When(Carla, Act).ShouldAccept<ObjectionDelayProposed>().ObjectionId.ShouldBe(Thing1);
        Lodged().When(Dirk, Act).ShouldRefuse("not-the-holder");
        Ended(ObjectionOutcome.Unfounded).When(Carla, Act).ShouldRefuse("already-decided");
        GivenCase.Decided().When(Carla, Act).ShouldRefuse("unknown-objection");
        Closed().When(Carla, Act).ShouldRefuse("case-closed");
    }
}
