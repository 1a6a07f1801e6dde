using Casework.Domain.Cases.Help;
using Casework.Domain.Cases.Timers;

namespace Casework.Domain.Tests.Cases.Help;

public class WithdrawLocalHelpTests
{
    private static readonly WithdrawLocalHelp Withdraw = new(Request1);

    [Fact]
    public void what_is_not_needed_any_more_waits_for_nothing()
    {
        var story = GivenHelp.Asked();
        story.Apply([story.When(Visitor, Withdraw).ShouldAcceptOnly<LocalHelpWithdrawn>()]);
        WhatIsDue.By(story.Current, story.Now.AddDays(20)).OfType<LocalHelpLapsed>().ShouldBeEmpty();
        story.When(Visitor, Withdraw).ShouldRefuse("already-withdrawn");
    }

    [Fact]
    public void what_is_over_already_or_never_was_is_not_withdrawn()
    {
        GivenHelp.Asked().When(Visitor, new WithdrawLocalHelp(Request2)).ShouldRefuse("unknown-help-request");
        GivenHelp.Offered().After(Visitor, GivenHelp.Choose(Offer1)).When(Visitor, Withdraw).ShouldRefuse("help-already-chosen");
        GivenHelp.Asked().At("2026-12-08").AfterTheTimersLooked().When(Visitor, Withdraw).ShouldRefuse("help-over");
    }
}
