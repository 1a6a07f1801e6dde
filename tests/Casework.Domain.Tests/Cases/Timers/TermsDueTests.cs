using Casework.Domain.Cases.Routing;
using Casework.Domain.Cases.Terms;
using Casework.Domain.Cases.Timers;
using Casework.Domain.Terms;
using static Casework.Domain.Tests.Cases.Timers.TermStories;

namespace Casework.Domain.Tests.Cases.Timers;

/// <summary>A pension asked on 30 November 2026 is decided by 25 January 2027, a Monday.</summary>
public class TermsDueTests
{
    [Fact]
    public void a_term_is_due_soon_five_working_days_before_its_last_day_and_overdue_after_it()
    {
        var story = GivenCase.HeldBySvb(Pension);
        WhatIsDue.Next(story.Current).ShouldBe(LocalDay.StartOf(Day("2027-01-18")));
        Happens(story, "2027-01-18").ShouldHaveSingleItem().ShouldBeOfType<TermDueSoon>().QuestionId.ShouldBe(Q1);

        WhatIsDue.Next(story.Current).ShouldBe(LocalDay.EndOf(Day("2027-01-25")));
        Happens(story, "2027-01-26").ShouldHaveSingleItem().ShouldBeOfType<TermOverdue>().QuestionId.ShouldBe(Q1);
        WhatIsDue.Next(story.Current).ShouldBeNull();
    }

    [Theory]
    [InlineData(1, "2027-01-22")]
    [InlineData(10, "2027-01-11")]
    [InlineData(17, "2026-12-30")] // New Year does not count
    public void the_service_says_how_long_before(int days, string warned)
    {
        var story = GivenCase.With(Pension);
        var asked = story.Events.OfType<QuestionAsked>().Single() with { QuestionId = Q2, WarnWorkingDays = days };
        var current = story.Current.Evolve(TheCase, asked) with { Questions = [story.Current.Evolve(TheCase, asked).Question(Q2)!] };
        WhatIsDue.Next(current).ShouldBe(LocalDay.StartOf(Day(warned)));
    }

    [Fact]
    public void a_question_that_ended_is_never_due() =>
        WhatIsDue.By(GivenCase.With(Pension).After(Anna, Answer(Q1)).Current, LocalDay.StartOf(Day("2028-01-01"))).ShouldBeEmpty();

    [Fact]
    public void an_extension_makes_the_earlier_wake_up_do_nothing_and_is_warned_of_anew()
    {
        var story = GivenCase.HeldBySvb(Pension);
        Happens(story, "2027-01-18").Count.ShouldBe(1);

        story.At("2027-01-20").After(Bram, new ExtendTerm(Q1, Day("2027-03-01"), Something));
        Happens(story, "2027-02-21").ShouldBeEmpty();
        Happens(story, "2027-02-22").ShouldHaveSingleItem().ShouldBeOfType<TermDueSoon>();
    }

    [Fact]
    public void a_term_that_stands_still_without_an_end_has_no_last_day_until_it_runs_on()
    {
        var story = GivenCase.HeldBySvb(Pension).After(Bram, new SuspendTerm(Q1, "4:15-2-c", Something));
        WhatIsDue.Next(story.Current).ShouldBeNull();

        story.At("2027-03-01").After(Bram, new ResumeTerm(Q1, null));
        WhatIsDue.Next(story.Current).ShouldBe(LocalDay.StartOf(DutchCalendar.AddWorkingDays(DecideBy(story), -5)));
    }

    [Fact]
    public void papers_that_come_early_bring_the_last_day_back_and_nothing_happens_before_they_came()
    {
        var story = GivenCase.HeldBySvb(Pension).At("2027-01-15").After(Bram, RequestPapers(Request1, Q1, "2027-02-15")).At("2027-01-19")
            .After(Visitor, BringPapers(Request1));
        DecideBy(story).ShouldBe(Day("2027-01-28"));
        WhatIsDue.Next(story.Current).ShouldBe(LocalDay.StartOf(Day("2027-01-21")));

        var late = GivenCase.HeldBySvb(Pension).At("2027-01-20").After(Bram, RequestPapers(Request1, Q1, "2027-02-15")).Later(1)
            .After(Visitor, BringPapers(Request1));
        WhatIsDue.By(late.Current, late.Now).ShouldHaveSingleItem().HappenedAt.ShouldBe(late.Now);
    }

    [Fact]
    public void the_objection_term_ends_six_weeks_after_the_decision_also_when_the_case_is_closed()
    {
        var story = GivenCase.Closed();
        WhatIsDue.Next(story.Current).ShouldBe(LocalDay.EndOf(Day("2027-01-11")));
        Happens(story, "2027-01-12").ShouldHaveSingleItem().ShouldBeOfType<ObjectionTermEnded>().QuestionId.ShouldBe(Q1);
        story.Current.IsClosed.ShouldBeTrue();
        WhatIsDue.Next(story.Current).ShouldBeNull();
    }

    [Fact]
    public void what_was_withdrawn_or_decided_on_objection_has_no_objection_term()
    {
        WhatIsDue.Next(GivenCase.Decided(DecisionOutcome.Withdrawn).Current).ShouldBeNull();
        WhatIsDue.Next(GivenObjection.Ended(ObjectionOutcome.Unfounded).Current).ShouldBeNull();
    }

    [Fact]
    public void a_machine_that_was_off_for_months_catches_up_in_the_order_of_the_due_dates()
    {
        var story = GivenCase.With(Pension, Contributions).HandedTo(Bram, Offer1, Q1, Q2);
        Happens(story, "2027-01-27");
        story.At("2027-01-27").After(Visitor, Notice("2027-01-27"));
        Happens(story, "2027-01-27").ShouldBeEmpty();

        Happens(story, "2027-06-01").Select(e => (e.GetType(), e.HappenedAt)).ShouldBe(
        [
            (typeof(PenaltyStarted), LocalDay.EndOf(Day("2027-02-10"))),
            (typeof(PenaltyMaximumReached), LocalDay.EndOf(Day("2027-03-24"))),
        ]);
        story.Events.OfType<TermDueSoon>().Select(e => e.QuestionId).ShouldBe([Q1, Q2]);
        story.Events.OfType<TermOverdue>().Count().ShouldBe(2);
        WhatIsDue.By(story.Current, story.Now).ShouldBeEmpty();
    }

    [Fact]
    public void a_service_that_is_named_later_brings_its_own_term_and_warning()
    {
        var story = GivenCase.With(Advice);
        WhatIsDue.Next(story.Current).ShouldBeNull();
        story.At("2026-12-01").After(Anna, new NameService(Q1, Pension, Something, []));
        WhatIsDue.Next(story.Current).ShouldBe(LocalDay.StartOf(Day("2027-01-18")));
        story.After(Anna, new NameService(Q1, Advice, Something, []));
        WhatIsDue.Next(story.Current).ShouldBeNull();
    }

    [Fact]
    public void imported_history_starts_no_timer()
    {
        var story = GivenCase.With(Pension);
        var opened = (CaseOpened)story.Events[0] with { Source = "import:receipt" };
        var asked = story.Events.OfType<QuestionAsked>().Single() with { WarnWorkingDays = null };
        WhatIsDue.Next(((CitizenCase?)null).Evolve(TheCase, opened).Evolve(TheCase, asked)).ShouldBeNull();
    }

    private static DateOnly DecideBy(Story story) => DecisionTerm.DecideBy(story.Current.Questions[0].Term!, LocalDay.Of(story.Now));
}
