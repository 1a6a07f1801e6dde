using Casework.Domain.Cases.Terms;
using Casework.Domain.Terms;

namespace Casework.Domain.Tests.Laws;

/// <summary>Law 6: a decision date follows from law and events, and moves only by events that the law knows.</summary>
public class Law06EveryRequestHasADateTests
{
    [Fact]
    public void every_formal_request_has_a_date_and_only_those() =>
        GivenCase.With(Pension, null, Advice).Current.Questions.Select(q => q.Term is not null).ShouldBe([true, true, false]);

    [Fact]
    public void handing_off_back_and_forth_moves_no_date()
    {
        var story = GivenCase.With(Pension);
        var due = Due(story);

        story.HandedTo(Bram, Offer1, Q1).After(Bram, HandBack(Q1)).HandedTo(Dirk, Offer2, Q1).After(Dirk, Talk());
        Due(story).ShouldBe(due);
    }

    [Fact]
    public void papers_that_are_missing_let_it_rest_until_they_come()
    {
        var story = GivenCase.HeldBySvb(Pension).After(Bram, RequestPapers(Request1, Q1, "2026-12-21"));
        Due(story).ShouldBe(Day("2027-02-15"));

        story.At("2026-12-07").After(Rosa, BringPapers(Request1));
        Due(story).ShouldBe(Day("2027-02-01"));
    }

    [Fact]
    public void an_extension_in_time_moves_it_to_the_announced_day() =>
        Due(GivenCase.HeldBySvb(Pension).After(Bram, new ExtendTerm(Q1, Day("2027-03-01"), Something))).ShouldBe(Day("2027-03-01"));

    [Fact]
    public void a_ground_of_the_law_lets_it_rest_and_resuming_lets_it_run()
    {
        var story = GivenCase.HeldBySvb(Pension).After(Bram, new SuspendTerm(Q1, "4:15-1-b", Something))
            .At("2026-12-08").After(Bram, new ResumeTerm(Q1, null)).At("2026-12-20");

        Due(story).ShouldBe(Day("2027-02-01"));
    }

    [Fact]
    public void events_hold_what_a_date_rests_on_and_never_the_date() =>
        typeof(QuestionAsked).GetProperties().Where(p => p.PropertyType == typeof(DateOnly)).Select(p => p.Name).ShouldBe(["ReceivedOn"]);

    private static DateOnly Due(Story story) => DecisionTerm.DecideBy(story.Current.Questions[0].Term!, LocalDay.Of(story.Now));
}
