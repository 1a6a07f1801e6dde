using Casework.Domain.Cases.Timers;
using Casework.Domain.Terms;

namespace Casework.Domain.Tests.Cases.Timers;

public class WhatIsDueTests
{
    [Theory]
    [InlineData("2026-11-30", "2026-12-02", "2026-12-07")] // a plain week
    [InlineData("2027-03-25", "2027-03-31", "2027-04-05")] // Thursday before Easter: Good Friday and Easter Monday do not count
    [InlineData("2027-05-14", "2027-05-19", "2027-05-24")] // Friday before Whitsun
    [InlineData("2027-05-05", "2027-05-11", "2027-05-14")] // Liberation Day, Ascension and the Friday that a decree equates
    [InlineData("2026-12-24", "2026-12-29", "2027-01-04")] // Christmas and New Year
    [InlineData("2026-12-05", "2026-12-08", "2026-12-11")] // offered on a Saturday
    public void an_offer_escalates_after_two_working_days_and_lapses_after_five(string offered, string escalates, string lapses)
    {
        var story = GivenCase.On(offered, Advice).After(Anna, Offer(Offer1, Svb, Q1));

        WhatIsDue.Next(story.Current).ShouldBe(LocalDay.EndOf(Day(escalates)));
        story.Apply(WhatIsDue.By(story.Current, LocalDay.EndOf(Day(escalates))));
        story.Events[^1].ShouldBeOfType<HandOffEscalated>();

        WhatIsDue.Next(story.Current).ShouldBe(LocalDay.EndOf(Day(lapses)));
        story.Apply(WhatIsDue.By(story.Current, LocalDay.EndOf(Day(lapses))));
        story.Events[^1].ShouldBeOfType<HandOffLapsed>();

        WhatIsDue.Next(story.Current).ShouldBeNull();
    }

    [Fact]
    public void one_second_early_nothing_is_due() =>
        WhatIsDue.By(GivenOffer().Current, LocalDay.EndOf(Day("2026-12-02")).AddSeconds(-1)).ShouldBeEmpty();

    [Fact]
    public void after_a_week_off_everything_happens_on_its_own_date_and_in_order()
    {
        var story = GivenCase.With(Pension, Contributions, Advice)
            .After(Anna, RequestPapers(Request1, Q3, "2026-12-03"))
            .After(Anna, Offer(Offer1, Svb, Q1))
            .At("2026-12-01").After(Anna, Offer(Offer2, Cak, Q2));

        var happened = WhatIsDue.By(story.Current, LocalDay.StartOf(Day("2026-12-31")));

        happened.Select(e => (e.GetType(), LocalDay.Of(e.HappenedAt.AddTicks(-1)))).ShouldBe(
        [
            (typeof(HandOffEscalated), Day("2026-12-02")),
            (typeof(HandOffEscalated), Day("2026-12-03")),
            (typeof(InformationRequestExpired), Day("2026-12-03")),
            (typeof(HandOffLapsed), Day("2026-12-07")),
            (typeof(HandOffLapsed), Day("2026-12-08")),
        ]);
    }

    [Fact]
    public void only_what_is_due_by_now_happens() =>
        WhatIsDue.By(GivenOffer().Current, LocalDay.StartOf(Day("2026-12-05"))).ShouldHaveSingleItem().ShouldBeOfType<HandOffEscalated>();

    [Fact]
    public void looking_twice_does_nothing_twice()
    {
        var story = GivenOffer().At("2026-12-31").AfterTheTimersLooked();

        WhatIsDue.By(story.Current, story.Now).ShouldBeEmpty();
    }

    [Fact]
    public void what_time_does_is_nobodys_act() =>
        WhatIsDue.By(GivenOffer().Current, LocalDay.StartOf(Day("2026-12-31"))).ShouldAllBe(e => e.By == Author.Of(Actor.System));

    [Fact]
    public void an_answered_offer_escalates_no_more()
    {
        WhatIsDue.Next(GivenOffer().After(Bram, Accept(Offer1, Bram)).Current).ShouldBeNull();
        WhatIsDue.Next(GivenOffer().After(Bram, Refuse(Offer1)).Current).ShouldBeNull();
        WhatIsDue.Next(GivenOffer().After(Anna, Withdraw(Offer1)).Current).ShouldBeNull();
    }

    [Fact]
    public void where_both_terms_are_equal_the_offer_lapses_at_once() =>
        WhatIsDue.By(WithTerms(3, 3), LocalDay.StartOf(Day("2026-12-31"))).ShouldHaveSingleItem().ShouldBeOfType<HandOffLapsed>();

    [Fact]
    public void a_request_for_papers_runs_out_at_the_end_of_its_day()
    {
        var story = GivenCase.HeldBySvb(Pension).After(Bram, RequestPapers(Request1, Q1, "2026-12-20"));
        WhatIsDue.Next(story.At("2026-12-16").AfterTheTimersLooked().Current).ShouldBe(LocalDay.EndOf(Day("2026-12-20")));

        story.At("2026-12-21").AfterTheTimersLooked();
        story.Events[^1].ShouldBeOfType<InformationRequestExpired>();
        story.Current.InformationRequests[0].Status.ShouldBe(RequestStatus.Expired);
        story.Current.Questions[0].Term!.Suspensions.ShouldHaveSingleItem().To.ShouldBe(Day("2026-12-20"));
    }

    [Fact]
    public void three_working_days_before_it_runs_out_the_citizen_is_reminded_once()
    {
        var story = GivenCase.HeldBySvb(Pension).After(Bram, RequestPapers(Request1, Q1, "2026-12-20"));
        WhatIsDue.By(story.Current, LocalDay.EndOf(Day("2026-12-18"))).ShouldHaveSingleItem()
            .ShouldBeOfType<InformationRequestReminded>().HappenedAt.ShouldBe(LocalDay.StartOf(Day("2026-12-16")));
    }

    [Fact]
    public void a_date_that_is_near_when_it_is_set_needs_no_reminder() => WhatIsDue.By(
        GivenCase.With(Advice).After(Anna, RequestPapers(Request1, Q1, "2026-12-02")).Current,
        LocalDay.EndOf(Day("2026-12-02"))).ShouldHaveSingleItem().ShouldBeOfType<InformationRequestExpired>();

    [Fact]
    public void one_that_was_answered_does_not_run_out() =>
        WhatIsDue.Next(GivenCase.With(Advice).After(Anna, RequestPapers(Request1, Q1, "2026-12-13")).After(Visitor, BringPapers(Request1)).Current)
            .ShouldBeNull();

    [Fact]
    public void nor_does_one_on_a_question_that_has_ended_also_not_after_reopening()
    {
        var story = GivenCase.With(Advice).After(Anna, RequestPapers(Request1, Q1, "2026-12-13")).After(Anna, Answer(Q1));
        WhatIsDue.Next(story.Current).ShouldBeNull();

        story.After(Anna, Close).At("2027-02-01").After(Anna, Reopen);
        WhatIsDue.By(story.Current, story.Now).ShouldBeEmpty();
    }

    [Fact]
    public void on_a_closed_case_time_does_nothing()
    {
        var closed = GivenOffer().Current with { IsClosed = true };

        WhatIsDue.Next(closed).ShouldBeNull();
        WhatIsDue.By(closed, LocalDay.StartOf(Day("2027-12-31"))).ShouldBeEmpty();
    }

    private static Story GivenOffer() => GivenCase.With(Advice).After(Anna, Offer(Offer1, Svb, Q1));

    private static CitizenCase WithTerms(int escalate, int lapse)
    {
        var story = GivenCase.With(Pension);
        var offered = story.When(Anna, Offer(Offer1, Svb, Q1)).ShouldAccept<HandOffProposed>();
        return story.Current.Evolve(TheCase, offered with { EscalateAfterWorkingDays = escalate, LapseAfterWorkingDays = lapse });
    }
}
