using Casework.Domain.Cases.Objections;
using static Casework.Domain.Tests.Telling.GivenObjection;

namespace Casework.Domain.Tests.Cases.Objections;

public class AnswerObjectionDelayTests
{
    private static readonly AnswerObjectionDelay Act = new(Thing1, true);

    [Fact]
    public void by_consent_the_later_day_counts_and_without_it_the_day_stays()
    {
        Proposed().After(Visitor, Act).Current.Objections[0].DecideBy.ShouldBe(Day("2027-05-03"));
        Proposed().After(Visitor, Act with { Agrees = false }).Current.Objections[0].DecideBy.ShouldBe(Day("2027-02-22"));
    }

    [Fact]
    public void consent_after_the_last_day_repairs_nothing() => Proposed().At("2027-02-23").When(Visitor, Act).ShouldRefuse("term-passed", "2027-02-22");

    [Fact]
    public void there_must_be_a_proposal()
    {
        Lodged().When(Visitor, Act).ShouldRefuse("delay-not-proposed");
        Proposed().After(Visitor, Act).When(Visitor, Act).ShouldRefuse("delay-not-proposed");
    }

    private static Story Proposed() => Lodged().After(Carla, new DelayObjection(Thing1, Day("2027-05-03"), ["svb"]));

    [Fact]
    public void only_on_an_objection_that_is_open_in_an_open_case_by_who_may()
    {
        Proposed().When(Visitor, Act).ShouldAccept<ObjectionDelayAnswered>().ObjectionId.ShouldBe(Thing1);
        Proposed().When(Dirk, Act).ShouldRefuse("not-the-holder");
        Ended(ObjectionOutcome.Unfounded).When(Visitor, Act).ShouldRefuse("already-decided");
        GivenCase.Decided().When(Visitor, Act).ShouldRefuse("unknown-objection");
        Closed().When(Visitor, Act).ShouldRefuse("case-closed");
    }
}
