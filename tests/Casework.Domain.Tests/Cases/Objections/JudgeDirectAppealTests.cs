using Casework.Domain.Cases.Objections;
using static Casework.Domain.Tests.Telling.GivenObjection;

namespace Casework.Domain.Tests.Cases.Objections;

public class JudgeDirectAppealTests
{
    private static readonly JudgeDirectAppeal Act = new(Thing1, true, Something);

    [Fact]
    public void agreed_it_is_the_courts_and_refused_it_goes_on()
    {
        var story = Lodged().After(Bram, Act);
        (story.Current.Objections[0].Status, story.Current.Objections[0].IsRunning).ShouldBe((ObjectionStatus.DirectAppeal, false));
        story.When(Visitor, Object(Thing2, Q1)).ShouldRefuse("appeal-instead");
        story.When(Bram, new NoteAppeal(Thing1, Something, Day(Story.TheFirstDay), null)).ShouldAcceptOnly<AppealNoted>();

        Lodged().After(Bram, Act with { Agreed = false }).Current.Objections[0].IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void only_on_an_objection_that_is_open_in_an_open_case_by_who_may()
    {
        Lodged().When(Carla, Act).ShouldAccept<ObjectionDirectAppealJudged>().ObjectionId.ShouldBe(Thing1);
        Lodged().When(Dirk, Act).ShouldRefuse("not-the-holder");
        Ended(ObjectionOutcome.Unfounded).When(Carla, Act).ShouldRefuse("already-decided");
        GivenCase.Decided().When(Carla, Act).ShouldRefuse("unknown-objection");
        Closed().When(Carla, Act).ShouldRefuse("case-closed");
    }
}
