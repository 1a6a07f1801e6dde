using Casework.Domain.Cases.Objections;
using static Casework.Domain.Tests.Telling.GivenObjection;

namespace Casework.Domain.Tests.Cases.Objections;

public class WithdrawObjectionTests
{
    private static readonly WithdrawObjection Act = new(Thing1, WithdrawalHow.Written);

    [Fact]
    public void by_word_at_a_hearing_only()
    {
        Lodged().When(Carla, Act with { How = WithdrawalHow.AtHearing }).ShouldRefuse("hearing-missing");
        Lodged().After(Carla, new HearObjection(Thing1, null, Something)).When(Carla, Act with { How = WithdrawalHow.AtHearing })
            .ShouldRefuse("hearing-missing");
        Heard().When(Carla, Act with { How = WithdrawalHow.AtHearing }).ShouldAcceptOnly<ObjectionWithdrawn>();
    }

    [Fact]
    public void the_contested_decision_stays_in_force()
    {
        var story = Lodged().After(Visitor, Act);
        (story.Current.Objections[0].Status, story.Current.Questions[0].InForce!.Outcome).ShouldBe((ObjectionStatus.Withdrawn, DecisionOutcome.Refused));
        story.When(Bram, Close).ShouldAccept<CaseClosed>();
    }

    [Fact]
    public void only_on_an_objection_that_is_open_in_an_open_case_by_who_may()
    {
        Lodged().When(Visitor, Act).ShouldAccept<ObjectionWithdrawn>().ObjectionId.ShouldBe(Thing1);
        Lodged().When(Dirk, Act).ShouldRefuse("not-the-holder");
        Ended(ObjectionOutcome.Unfounded).When(Visitor, Act).ShouldRefuse("already-decided");
        GivenCase.Decided().When(Visitor, Act).ShouldRefuse("unknown-objection");
        Closed().When(Visitor, Act).ShouldRefuse("case-closed");
    }
}
