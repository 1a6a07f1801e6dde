using Casework.Domain.Cases.CallBacks;

namespace Casework.Domain.Tests.Cases.CallBacks;

public class TryCallBackTests
{
    [Fact]
    public void trying_keeps_no_promise()
    {
        var tried = Asked().After(Anna, Try(false)).After(Anna, Try(false));
        tried.Events.OfType<CallBackTried>().Select(e => e.Reached).ShouldBe([false, false]);
        (tried.Current.CallBacks[0].Attempts, tried.Current.CallBacks[0].Status).ShouldBe((2, CallBackStatus.Open));
        tried.At("2026-12-02").AfterTheTimersLooked().Current.CallBacks[0].Overdue.ShouldBeTrue();
    }

    [Fact]
    public void whoever_was_reached_has_been_called_in_time()
    {
        var reached = Asked().After(Anna, Try(true)).After(Anna, Try(false));
        reached.At("2026-12-02").AfterTheTimersLooked().Current.CallBacks[0].Overdue.ShouldBeFalse();
        reached.Current.CallBacks[0].IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void an_unknown_or_withdrawn_call_is_not_made()
    {
        GivenCase.With(Pension).When(Anna, Try(false)).ShouldRefuse("unknown-call-back");
        Asked().After(Visitor, new WithdrawCallBack(Thing1, null)).When(Anna, Try(true)).ShouldRefuse("already-withdrawn");
        Asked().After(Anna, new SettleCallBack(Thing1, CallBackOutcome.Spoken, Thing2, Something)).When(Anna, Try(true))
            .ShouldRefuse("already-called-back");
    }

    [Fact]
    public void somebody_elses_call_is_not_made() => Asked().When(Dirk, Try(true)).ShouldRefuse("not-the-one-to-call");

    private static TryCallBack Try(bool reached) => new(Thing1, reached, Something);

    private static Story Asked() =>
        GivenCase.With(Pension).After(Visitor, new RequestCallBack(Thing1, null, Something, Something, null, null));
}
