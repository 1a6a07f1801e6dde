using Casework.Domain.Cases.CallBacks;

namespace Casework.Domain.Tests.Cases.CallBacks;

public class WithdrawCallBackTests
{
    private static readonly WithdrawCallBack NotAnyMore = new(Thing1, Something);

    [Fact]
    public void the_citizen_need_not_be_called_any_more()
    {
        var story = GivenCase.With(Pension).After(Visitor, new RequestCallBack(Thing1, null, Something, Something, null, null));
        var withdrawn = story.After(Visitor, NotAnyMore);
        withdrawn.Current.CallBacks[0].Status.ShouldBe(CallBackStatus.Withdrawn);
        withdrawn.When(Visitor, NotAnyMore).ShouldRefuse("already-withdrawn");
        withdrawn.At("2026-12-07").AfterTheTimersLooked().Events.OfType<CallBackOverdue>().ShouldBeEmpty();
        story.When(Visitor, new WithdrawCallBack(Thing2, null)).ShouldRefuse("unknown-call-back");
        withdrawn.Events.OfType<CallBackWithdrawn>().Single().Reason.ShouldBe(Something);
    }

    [Fact]
    public void what_was_done_is_not_withdrawn() =>
        GivenCase.With(Pension).After(Visitor, new RequestCallBack(Thing1, null, Something, Something, null, null))
        .After(Anna, new SettleCallBack(Thing1, CallBackOutcome.Spoken, Thing2, Something)).When(Visitor, NotAnyMore)
        .ShouldRefuse("already-called-back");
}
