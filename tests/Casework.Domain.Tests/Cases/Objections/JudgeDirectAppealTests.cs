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
    public void it_is_asked_in_the_objection()
    {
        Story Asking(bool? asked) => GivenCase.Decided(DecisionOutcome.Refused).After(Visitor, Object(Thing1, Q1) with { DirectAppealAsked = asked });
        Asking(false).When(Bram, Act).ShouldRefuse("direct-appeal-not-asked");
        Asking(false).When(Bram, Act with { Agreed = false }).ShouldAcceptOnly<ObjectionDirectAppealJudged>();
        Asking(true).When(Bram, Act).ShouldAcceptOnly<ObjectionDirectAppealJudged>();
        Asking(null).When(Bram, Act).ShouldAcceptOnly<ObjectionDirectAppealJudged>();
    }

    [Fact]
    public void not_while_another_objection_to_the_same_decision_goes_on_without_asking_it()
    {
        var story = GivenCase.Decided(DecisionOutcome.Refused).After(Visitor, Object(Thing1, Q1) with { DirectAppealAsked = true });
        story.Apply([new ObjectionLodged(Thing2, Q1, Something, Channel.Letter, null, story.Now, null)]);
        story.When(Bram, Act).ShouldRefuse("other-objection-goes-on");
        story.When(Bram, Act with { Agreed = false }).ShouldAcceptOnly<ObjectionDirectAppealJudged>();
        story.After(Carla, new JudgeAdmissibility(Thing2, false, Something)).When(Bram, Act).ShouldAcceptOnly<ObjectionDirectAppealJudged>();
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
