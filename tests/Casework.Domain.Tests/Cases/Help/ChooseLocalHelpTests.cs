using Casework.Domain.Cases.Help;
using Casework.Domain.Cases.Mandates;
using Casework.Domain.Cases.Timers;
using Casework.Domain.Terms;

namespace Casework.Domain.Tests.Cases.Help;

public class ChooseLocalHelpTests
{
    private static readonly Actor Brigade = Actor.LocalHelper(GivenHelp.Brigade);

    [Fact]
    public void the_helper_who_is_chosen_gets_a_mandate_in_the_same_act()
    {
        var story = GivenHelp.Offered();
        var events = story.When(Visitor, GivenHelp.Choose(Offer1)).ShouldAccept();
        events.OfType<LocalHelpChosen>().Single().MandateId.ShouldBe(events.OfType<MandateGranted>().Single().MandateId);
        story.Apply(events);
        (story.Current.LocalHelp[0].Status, story.Current.LocalHelp[0].MandateId, story.Current.Mandates.Count)
            .ShouldBe((LocalHelpStatus.Chosen, Thing1, 1));
        WhatIsDue.By(story.Current, story.Now.AddDays(20)).OfType<LocalHelpLapsed>().ShouldBeEmpty();
    }

    [Fact]
    public void one_is_chosen_and_only_one()
    {
        var story = GivenHelp.Offered().After(Brigade, GivenHelp.CanHelp(GivenHelp.Brigade, Offer2))
            .After(Visitor, GivenHelp.Choose(Offer1));
        story.When(Visitor, GivenHelp.Choose(Offer1, Thing2)).ShouldRefuse("help-already-chosen");
        story.When(Visitor, GivenHelp.Choose(Offer2, Thing2)).ShouldRefuse("help-already-chosen");
        story.When(Visitor, GivenHelp.Choose(Offer4, Thing2)).ShouldRefuse("unknown-offer");
        story.After(Visitor, new WithdrawMandate(Thing1)).When(Visitor, GivenHelp.Ask() with { Id = Request2 })
            .ShouldAcceptOnly<LocalHelpRequested>();
    }

    [Fact]
    public void nothing_can_be_taken_of_what_was_withdrawn() =>
        GivenHelp.Offered().After(Visitor, new WithdrawLocalHelp(Request1)).When(Visitor, GivenHelp.Choose(Offer1))
            .ShouldRefuse("help-over");

    [Fact]
    public void without_a_mandate_that_can_be_granted_nobody_is_chosen()
    {
        GivenHelp.Offered().When(Visitor, new ChooseLocalHelp(Offer1, GivenMandate.Grant("2026-11-01"))).ShouldRefuse("date-in-the-past");
        GivenHelp.Offered().When(Visitor, new ChooseLocalHelp(Offer1, GivenMandate.Grant(questions: [Nothing])))
            .ShouldRefuse("unknown-question");
        GivenHelp.Offered().WithMandates(GrantMandate.MostAtOnce).When(Visitor, GivenHelp.Choose(Offer1)).ShouldRefuse("too-many-mandates");
    }

    [Fact]
    public void who_acts_on_the_citizens_behalf_asks_and_chooses_nobody()
    {
        var story = GivenHelp.Offered().After(Visitor, GivenMandate.Grant());
        foreach (var act in (ICaseCommand[])[GivenHelp.Choose(Offer1, Thing2), new WithdrawLocalHelp(Request1), GivenHelp.Ask(), new AskPersonToHelp(Thing2, null, GivenMandate.Grant(id: Thing2))])
            story.When(GivenMandate.Son, act).ShouldRefuse("outside-mandate");
    }

    [Fact]
    public void after_the_last_day_the_desk_is_to_help_and_an_offer_can_still_be_taken()
    {
        var story = GivenHelp.Offered();
        WhatIsDue.Next(story.Current).ShouldBe(LocalDay.EndOf(Day("2026-12-07")).ToUniversalTime());
        story.At("2026-12-07", "23:59").AfterTheTimersLooked().Current.LocalHelp[0].IsOpen.ShouldBeTrue();
        story.At("2026-12-08").AfterTheTimersLooked();
        story.Events[^1].ShouldBeOfType<LocalHelpLapsed>().By.Role.ShouldBe(Role.System);
        story.When(Visitor, GivenHelp.Choose(Offer1)).ShouldAccept<MandateGranted>();
    }
}
