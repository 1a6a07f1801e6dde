using Casework.Domain.Catalogues;
using Casework.Domain.Cases.Routing;
using Casework.Domain.Cases.Terms;
using Casework.Domain.Cases.Timers;
using Casework.Domain.Terms;
using static Casework.Domain.Tests.Cases.Timers.TermStories;

namespace Casework.Domain.Tests.Cases.Timers;

/// <summary>The daily penalty for a late decision (Awb 4:17), on a pension that was to be decided by 25 January 2027.</summary>
public class PenaltiesDueTests
{
    [Fact]
    public void after_a_notice_of_default_the_penalty_starts_after_two_weeks_and_is_full_after_42_days()
    {
        var story = GivenLate().At("2027-02-01").After(Visitor, Notice("2027-02-01"));
        WhatIsDue.Next(story.Current).ShouldBe(LocalDay.StartOf(Day("2027-02-16")));
        Happens(story, "2027-02-16").ShouldHaveSingleItem().ShouldBeOfType<PenaltyStarted>().QuestionId.ShouldBe(Q1);

        WhatIsDue.Next(story.Current).ShouldBe(LocalDay.EndOf(Day("2027-03-29")));
        Happens(story, "2027-03-30").ShouldHaveSingleItem().ShouldBeOfType<PenaltyMaximumReached>().QuestionId.ShouldBe(Q1);
        WhatIsDue.Next(story.Current).ShouldBeNull();
    }

    [Fact]
    public void a_notice_that_came_too_early_starts_nothing_and_a_second_one_nothing_anew()
    {
        var story = GivenCase.HeldBySvb(Pension).At("2027-01-25").After(Visitor, Notice("2027-01-25"));
        Happens(story, "2027-01-26").Select(e => e.GetType()).ShouldBe([typeof(TermDueSoon), typeof(TermOverdue)]);
        WhatIsDue.Next(story.Current).ShouldBeNull();

        story.At("2027-02-01").After(Visitor, Notice("2027-02-01")).At("2027-02-05").After(Visitor, Notice("2027-02-05"));
        WhatIsDue.Next(story.Current).ShouldBe(LocalDay.StartOf(Day("2027-02-16")));
    }

    [Fact]
    public void where_an_act_rules_the_penalty_out_a_notice_of_default_starts_no_timer_and_costs_nothing()
    {
        var story = GivenCase.HeldBySvb(Unpaid).After(Bram, Talk()).At("2027-01-31").AfterTheTimersLooked();
        story.At("2027-02-01").After(Visitor, Notice("2027-02-01"));
        story.Current.Questions[0].Watch.NoticeOn.ShouldBe(Day("2027-02-01"));
        WhatIsDue.Next(story.Current).ShouldBeNull();
        Happens(story, "2027-06-01").ShouldBeEmpty();

        var late = LatePenalty.Of(story.Current.Questions[0])!;
        var penalty = late.By(Day("2027-06-01"))!;
        (penalty.AmountCents, penalty.Days, late.IsFinal(penalty)).ShouldBe((0, 0, true));
        late.Steps(penalty).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            step => step.Article.ShouldBe("Voorbeeldwet 12(2)"),
            step => step.Explanation.In("en").ShouldBe("There is no penalty, because another act rules the penalty out."));
    }

    [Theory, InlineData("Woo 4.4(1)", null, "Woo 8.2"), InlineData("Awb 4:13", null, null), InlineData("Awb 4:13", "Voorbeeldwet 3", "Voorbeeldwet 3")]
    public void a_term_of_the_Woo_never_costs_a_penalty_and_another_only_when_the_service_says_so(string article, string? noPenalty, string? excludedBy) =>
        DecisionTermRule.Of(SmallCatalogue.Catalogue.Services[Pension] with { Term = new(4, TermUnit.Weeks, article), NoPenalty = noPenalty })!.PenaltyExcludedBy.ShouldBe(excludedBy);

    [Fact]
    public void naming_another_service_brings_or_takes_the_penalty()
    {
        var story = GivenCase.With(Pension).After(Anna, new NameService(Q1, Unpaid, Something, []));
        story.Current.Questions[0].Term!.Rule.PenaltyExcludedBy.ShouldBe("Voorbeeldwet 12(2)");
        story.Current.Questions[0].Term!.Earlier.ShouldBeNull("the term itself is the same");
        story.After(Anna, new NameService(Q1, Pension, Something, [])).Current.Questions[0].Term!.Rule.PenaltyExcludedBy.ShouldBeNull();
    }

    [Fact]
    public void a_notice_recorded_late_starts_the_penalty_no_earlier_than_it_was_recorded()
    {
        var story = GivenLate().At("2027-02-22").After(Anna, Notice("2027-02-01"));
        Happens(story, "2027-02-23").ShouldHaveSingleItem().HappenedAt.ShouldBe(LocalDay.StartOf(Day("2027-02-22")).AddHours(10));
        LatePenalty.Of(story.Current.Questions[0])!.By(Day("2027-02-22"))!.Days.ShouldBe(7);
    }

    [Fact]
    public void a_decision_within_the_two_weeks_costs_nothing_and_one_after_them_stops_the_penalty()
    {
        var free = GivenLate().At("2027-02-01").After(Visitor, Notice("2027-02-01")).At("2027-02-15")
            .After(Bram, Decide(Q1, DecisionOutcome.Granted));
        LatePenalty.Of(free.Current.Questions[0])!.By(Day("2027-06-01"))!.AmountCents.ShouldBe(0);

        var late = GivenLate().At("2027-02-01").After(Visitor, Notice("2027-02-01"));
        Happens(late, "2027-03-07");
        late.At("2027-03-07").After(Bram, Decide(Q1, DecisionOutcome.Granted));
        LatePenalty.Of(late.Current.Questions[0])!.By(Day("2027-06-01"))!.AmountCents.ShouldBe((14 * 2300) + (5 * 3500));
        Happens(late, "2027-04-01").ShouldBeEmpty();
    }
}
