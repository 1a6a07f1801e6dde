using Casework.Domain.Cases.Mandates;

namespace Casework.Domain.Tests.Cases.Mandates;

public class WithdrawMandateTests
{
    private static readonly WithdrawMandate Withdraw = new(Thing1);

    [Fact]
    public void citizen_and_official_withdraw_it_and_whoever_has_it_lays_it_down()
    {
        foreach (var actor in (Actor[])[Visitor, Anna, GivenMandate.Son])
        {
            var story = GivenMandate.To(MandateScope.Read);
            var withdrawn = story.When(actor, Withdraw).ShouldAcceptOnly<MandateWithdrawn>();
            withdrawn.By.Role.ShouldBe(actor.Roles[0]);
            story.Apply([withdrawn]);
            story.Current.Mandates[0].IsCurrent(story.Now).ShouldBeFalse();
        }
    }

    [Fact]
    public void what_is_over_cannot_be_withdrawn()
    {
        GivenMandate.To(MandateScope.Read).After(Visitor, Withdraw).When(Visitor, Withdraw).ShouldRefuse("mandate-over");
        GivenMandate.To(MandateScope.Read).At("2027-03-02").When(Visitor, Withdraw).ShouldRefuse("mandate-over");
        GivenMandate.To(MandateScope.Read).At("2027-03-01", "23:59").When(Visitor, Withdraw).ShouldAccept();
    }

    [Fact]
    public void nobody_withdraws_another_ones()
    {
        GivenMandate.To(MandateScope.Object).After(Visitor, GivenMandate.Grant(id: Thing2))
            .When(GivenMandate.Son, new WithdrawMandate(Thing2)).ShouldRefuse("unknown-mandate");
        GivenCase.With(Pension).When(Visitor, Withdraw).ShouldRefuse("unknown-mandate");
    }
}
