using Casework.Domain.Cases.CallBacks;

namespace Casework.Domain.Tests.Cases.CallBacks;

public class SettleCallBackTests
{
    private static readonly SettleCallBack Spoken = new(Thing1, CallBackOutcome.Spoken, Thing2, Something);

    [Fact]
    public void a_talk_by_phone_is_a_contact_like_any_other()
    {
        var after = Asked().After(Anna, Spoken);
        after.Events.OfType<ContactRecorded>().Last().ShouldBe(new ContactRecorded(Thing2, Channel.Phone, Direction.Out, Something, true) { HappenedAt = after.Now, By = Author.Of(Anna) });
        after.Events.OfType<CallBackSettled>().Single().ContactId.ShouldBe(Thing2);
        (after.Current.CallBacks[0].Status, after.Current.LastTalkAt).ShouldBe((CallBackStatus.Spoken, after.Now));
        after.When(Anna, Spoken).ShouldRefuse("already-called-back");
        after.At("2026-12-07").AfterTheTimersLooked().Current.CallBacks[0].Overdue.ShouldBeFalse();
    }

    [Fact]
    public void whoever_never_called_cannot_say_that_nobody_was_reached()
    {
        var notReached = Spoken with { Outcome = CallBackOutcome.NotReached, Text = null };
        Asked().When(Anna, notReached).ShouldRefuse("nobody-tried");
        Asked().After(Anna, new TryCallBack(Thing1, false, null))
            .After(Anna, notReached).Current.CallBacks[0].Status.ShouldBe(CallBackStatus.NotReached);
    }

    [Fact]
    public void a_citizen_who_says_so_at_the_counter_is_not_called() =>
        Asked().After(Anna, Spoken with { Outcome = CallBackOutcome.NotNeeded }).Current.CallBacks[0].Status.ShouldBe(CallBackStatus.NotNeeded);

    [Fact]
    public void an_unknown_or_withdrawn_call_is_not_settled()
    {
        GivenCase.With(Pension).When(Anna, Spoken).ShouldRefuse("unknown-call-back");
        Asked().After(Visitor, new WithdrawCallBack(Thing1, null)).When(Anna, Spoken).ShouldRefuse("already-withdrawn");
    }

    [Fact]
    public void whoever_is_to_call_settles_it_or_the_desk_or_who_answers_for_the_case()
    {
        var atSvb = GivenCase.With(Pension, Contributions).HandedTo(Bram, Offer1, Q1)
            .After(Anna, new RequestCallBack(Thing1, null, Something, Something, Svb, null));
        foreach (var actor in new[] { Bram, Carla, Anna, Aziz, DeskCoordinator }) atSvb.When(actor, Spoken).ShouldAccept();
        atSvb.When(Dirk, Spoken).ShouldRefuse("not-the-one-to-call");
        atSvb.After(Bram, HandBack(Q1)).When(Bram, Spoken).ShouldRefuse("not-the-one-to-call");
    }

    private static Story Asked() =>
        GivenCase.With(Pension).After(Visitor, new RequestCallBack(Thing1, null, Something, Something, null, null));
}
