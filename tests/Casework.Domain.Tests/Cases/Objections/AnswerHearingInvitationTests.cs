using Casework.Domain.Cases.Objections;
using static Casework.Domain.Tests.Telling.GivenObjection;

namespace Casework.Domain.Tests.Cases.Objections;

public class AnswerHearingInvitationTests
{
    private static readonly AnswerHearingInvitation Act = new(Thing1, true, null);

    [Fact]
    public void only_who_is_invited_answers_and_not_after_the_hearing()
    {
        Lodged().When(Visitor, Act).ShouldRefuse("not-invited");
        Invited().At("2026-12-07").After(Carla, new HearObjection(Thing1, Day("2026-12-07"), null)).When(Visitor, Act).ShouldRefuse("not-invited");
    }

    private static Story Invited() => Lodged().After(Carla, new InviteToHearing(Thing1, Day("2026-12-07"), Something));

    [Fact]
    public void only_on_an_objection_that_is_open_in_an_open_case_by_who_may()
    {
        Invited().When(Visitor, Act).ShouldAccept<ObjectionHearingAnswered>().ObjectionId.ShouldBe(Thing1);
        Invited().When(Dirk, Act).ShouldRefuse("not-the-holder");
        Ended(ObjectionOutcome.Unfounded).When(Visitor, Act).ShouldRefuse("already-decided");
        GivenCase.Decided().When(Visitor, Act).ShouldRefuse("unknown-objection");
        Closed().When(Visitor, Act).ShouldRefuse("case-closed");
    }
}
