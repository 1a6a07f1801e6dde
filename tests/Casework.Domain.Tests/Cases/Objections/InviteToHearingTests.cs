using Casework.Domain.Cases.Objections;
using static Casework.Domain.Tests.Telling.GivenObjection;

namespace Casework.Domain.Tests.Cases.Objections;

public class InviteToHearingTests
{
    private static readonly InviteToHearing Act = new(Thing1, Day("2026-12-07"), Something);

    [Fact]
    public void the_papers_lie_open_for_a_week_before()
    {
        Lodged().When(Carla, Act with { On = Day("2026-12-06") }).ShouldRefuse("hearing-too-soon", "2026-12-07");
        Lodged().After(Carla, Act).Current.Objections[0].Status.ShouldBe(ObjectionStatus.Hearing);
    }

    [Fact]
    public void only_on_an_objection_that_is_open_in_an_open_case_by_who_may()
    {
        Lodged().When(Carla, Act).ShouldAccept<ObjectionHearingInvited>().ObjectionId.ShouldBe(Thing1);
        Lodged().When(Dirk, Act).ShouldRefuse("not-the-holder");
        Ended(ObjectionOutcome.Unfounded).When(Carla, Act).ShouldRefuse("already-decided");
        GivenCase.Decided().When(Carla, Act).ShouldRefuse("unknown-objection");
        Closed().When(Carla, Act).ShouldRefuse("case-closed");
    }
}
