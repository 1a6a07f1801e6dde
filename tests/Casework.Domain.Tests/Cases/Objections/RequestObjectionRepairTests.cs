using Casework.Domain.Cases.Objections;
using static Casework.Domain.Tests.Telling.GivenObjection;

namespace Casework.Domain.Tests.Cases.Objections;

public class RequestObjectionRepairTests
{
    private static readonly RequestObjectionRepair Act = new(Thing1, [Something], Day("2026-12-14"));

    [Fact]
    public void the_objector_gets_two_weeks_at_least() =>
        Lodged().When(Carla, Act with { AnswerBy = Day("2026-12-13") }).ShouldRefuse("reaction-term-too-short", "2026-12-14");

    [Fact]
    public void one_request_at_a_time_and_another_when_the_first_is_over()
    {
        var story = Lodged().After(Carla, Act);
        story.Current.Objections[0].Status.ShouldBe(ObjectionStatus.Repair);
        story.When(Carla, Act with { AnswerBy = Day("2027-01-04") }).ShouldRefuse("already-requested");
        story.At("2026-12-15").AfterTheTimersLooked().Events[^1].ShouldBeOfType<ObjectionRepairExpired>();
        story.When(Carla, Act with { AnswerBy = Day("2027-01-04") }).ShouldAcceptOnly<ObjectionRepairRequested>();
    }

    [Fact]
    public void only_on_an_objection_that_is_open_in_an_open_case_by_who_may()
    {
        Lodged().When(Carla, Act).ShouldAccept<ObjectionRepairRequested>().ObjectionId.ShouldBe(Thing1);
        Lodged().When(Dirk, Act).ShouldRefuse("not-the-holder");
        Ended(ObjectionOutcome.Unfounded).When(Carla, Act).ShouldRefuse("already-decided");
        GivenCase.Decided().When(Carla, Act).ShouldRefuse("unknown-objection");
        Closed().When(Carla, Act).ShouldRefuse("case-closed");
    }
}
