using Casework.Domain.Cases.Reaching;

namespace Casework.Domain.Tests.Cases.Reaching;

/// <summary>What did not arrive is sent once more, then in another way (Awb 2:11); a decision counts from its sending (Awb 6:8).</summary>
public class SendingTests
{
    [Fact]
    public void a_failed_sending_is_recorded_once_and_tried_again_on_the_same_channel()
    {
        var story = ByMail(GivenCase.With(Pension));
        var failed = Fail(story, 1).ShouldHaveSingleItem().ShouldBeOfType<MessageUndelivered>();
        (failed.Channel, failed.Next, failed.AddressByCitizen, failed.By.Role).ShouldBe((ReachChannel.Email, ReachChannel.Email, true, Role.System));
        story.Apply([failed]);
        Fail(story, 1).ShouldBeEmpty();
        story.Current.Undelivered.ShouldHaveSingleItem().Sending.ShouldBe(1);
    }

    [Fact]
    public void a_second_failure_leads_to_paper_and_to_another_electronic_channel_only_where_the_citizen_agreed()
    {
        var story = ByMail(GivenCase.With(Pension));
        story.Apply(Fail(story, 1));
        Next(story).ShouldBe(ReachChannel.Paper);
        story.After(Visitor, new ConsentToReach(MessageKind.Decision, ReachChannel.Sms, true, Something));
        Next(story).ShouldBe(ReachChannel.Paper, "what was agreed for decisions says nothing of news");
        story.After(Visitor, new ConsentToReach(MessageKind.News, ReachChannel.Sms, true, Something));
        Next(story).ShouldBe(ReachChannel.Sms);
        story.Apply(Fail(story, 2));
        var other = new Sending(Thing2, ReachChannel.Sms, 2, story.Now, MessageKind.News);
        other.Failed(story.Current, 2, "unreachable", At(story)).ShouldHaveSingleItem().ShouldBeOfType<MessageUndelivered>()
            .Next.ShouldBe(ReachChannel.Paper, "mail has failed already");
    }

    [Fact]
    public void the_term_to_object_runs_from_the_sending_that_did_not_fail()
    {
        var story = ByMail(GivenCase.HeldBySvb(Pension)).After(Bram, Decide(Q1, DecisionOutcome.Refused, noContact: Something));
        var taken = story.Now;
        DecisionOf(story).ObjectUntil.ShouldBe(Day("2027-01-11"));
        story.Apply(Of(story).Failed(story.Current, 1, "smtp-550", At(story)));
        (DecisionOf(story).PublishedOn, DecisionOf(story).ObjectUntil).ShouldBe((null, null));
        story.At("2027-02-01").AfterTheTimersLooked();
        story.Events.OfType<ObjectionTermEnded>().ShouldBeEmpty("it has not begun");

        story.At("2027-02-03").Apply([Of(story, taken).Dispatched(story.Current, At(story)).ShouldHaveSingleItem().ShouldBeOfType<MessageDispatched>()]);
        (DecisionOf(story).PublishedOn, DecisionOf(story).ObjectUntil).ShouldBe((Day("2027-02-03"), Day("2027-03-17")));
        story.Current.Undelivered.ShouldBeEmpty();
        Of(story, taken).Dispatched(story.Current, At(story)).ShouldBeEmpty("once is enough");
        story.At("2027-03-18").AfterTheTimersLooked();
        story.Events.OfType<ObjectionTermEnded>().ShouldHaveSingleItem();
    }

    [Fact]
    public void an_objection_that_came_before_the_sending_counts_its_term_from_the_sending()
    {
        var story = ByMail(GivenCase.HeldBySvb(Pension)).After(Bram, Decide(Q1, DecisionOutcome.Refused, noContact: Something));
        var taken = story.Now;
        story.Apply(Of(story).Failed(story.Current, 1, "smtp-550", At(story)));
        story.At("2026-12-02").After(Visitor, Object(Thing1, Q1));
        story.At("2026-12-07").Apply(Of(story, taken).Dispatched(story.Current, At(story)));
        story.Current.Objections[0].Term.PublishedOn.ShouldBe(Day("2026-12-07"));
    }

    [Fact]
    public void a_decision_on_paper_is_sent_when_its_letter_is_posted()
    {
        var story = GivenCase.HeldBySvb(Pension).After(Visitor, new ChooseReach(ReachChannel.Paper, Something))
            .After(Bram, Decide(Q1, DecisionOutcome.Refused, noContact: Something));
        var taken = story.Now;
        (DecisionOf(story).PublishedOn, DecisionOf(story).ObjectUntil).ShouldBe((null, null));
        var letter = new Sending(Thing1, ReachChannel.Paper, 9, taken, MessageKind.Decision);
        story.At("2026-12-04").Apply(letter.Dispatched(story.Current, At(story)));
        (DecisionOf(story).PublishedOn, DecisionOf(story).ObjectUntil).ShouldBe((Day("2026-12-04"), Day("2027-01-15")));
    }

    [Fact]
    public void a_decision_on_objection_on_paper_leads_to_court_from_the_posting_of_its_letter()
    {
        var story = GivenObjection.Heard().After(Visitor, new ChooseReach(ReachChannel.Paper, Something))
            .After(Carla, GivenObjection.DecideIt(ObjectionOutcome.Unfounded));
        var taken = story.Now;
        story.Current.Objections[0].AppealUntil.ShouldBeNull();
        story.At("2027-02-03").Apply(new Sending(Thing1, ReachChannel.Paper, 9, taken, MessageKind.Decision).Dispatched(story.Current, At(story)));
        story.Current.Objections[0].AppealUntil.ShouldBe(Day("2027-03-17"));
    }

    private static Story ByMail(Story story) => story.After(Visitor, new ChooseReach(ReachChannel.Email, Something));

    private static TakenDecision DecisionOf(Story story) => story.Current.Questions[0].InForce!;

    private static Sending Of(Story story, DateTimeOffset? taken = null) =>
        new(Thing1, ReachChannel.Email, 2, taken ?? story.Now, MessageKind.Decision);

    private static IReadOnlyList<CaseEvent> Fail(Story story, int sending) =>
        new Sending(Thing1, ReachChannel.Email, 2, story.Now, MessageKind.News).Failed(story.Current, sending, "smtp-550", At(story));

    private static ReachChannel Next(Story story) => Fail(story, 2).OfType<MessageUndelivered>().Single().Next;

    private static Circumstances At(Story story) => new(Actor.System, story.Now, SmallCatalogue.Catalogue);
}
