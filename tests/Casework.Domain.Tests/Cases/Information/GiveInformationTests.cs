using Casework.Domain.Terms;

namespace Casework.Domain.Tests.Cases.Information;

public class GiveInformationTests
{
    [Fact]
    public void another_desk_takes_the_papers_in_and_the_term_runs_on()
    {
        var story = GivenRequest().At("2026-12-07").After(Rosa, BringPapers(Request1));

        story.Current.InformationRequests[0].Status.ShouldBe(RequestStatus.Answered);
        Rests(story).ShouldBe([new Suspension("4:15-1-a", Day("2026-11-30"), Day("2026-12-07"), Day("2026-12-14"))]);
    }

    [Fact]
    public void of_two_requests_with_the_same_last_day_only_the_answered_one_ends()
    {
        var story = GivenCase.HeldBySvb(Pension).After(Bram, RequestPapers(Request1, Q1, "2026-12-21"))
            .At("2026-12-04").After(Bram, RequestPapers(Request2, Q1, "2026-12-21"));
        story.After(Visitor, BringPapers(Request2));

        Rests(story).Select(s => (s.From, s.To)).ShouldBe([(Day("2026-11-30"), null), (Day("2026-12-04"), Day("2026-12-04"))]);
        Status.Of(story.Current, story.Current.Questions[0]).ShouldBe(QuestionStatus.AwaitingCitizen);
    }

    [Fact]
    public void late_papers_are_taken_but_the_term_ran_on_already()
    {
        var story = GivenRequest().At("2026-12-15").AfterTheTimersLooked();
        var rested = Rests(story);
        rested.ShouldHaveSingleItem().To.ShouldBe(Day("2026-12-14"));

        var (moved, history) = (story.Current.Questions[0].Watch.MovedAt, History(story));
        story.At("2026-12-20").After(Visitor, BringPapers(Request1));
        Rests(story).ShouldBe([rested[0] with { Late = Day("2026-12-20") }]);
        story.Current.InformationRequests[0].Status.ShouldBe(RequestStatus.Answered);
        story.Current.Questions[0].Watch.MovedAt.ShouldBe(moved, "nothing moved");

        History(story).SkipLast(1).ShouldBe(history);
        var line = History(story)[^1];
        (line.On, line.Article, line.Was, line.DecideBy)
            .ShouldBe((Day("2026-12-20"), "Awb 4:15(1)(a)", history[^1].DecideBy, history[^1].DecideBy));
        line.Text.ShouldBe($"We received your information on Sunday 20 December 2026. The term had been running again from Monday 14 December 2026. We decide by {line.DecideBy:dddd d MMMM yyyy}.");
    }

    [Fact]
    public void late_papers_for_one_of_two_requests_of_one_day_are_told_once()
    {
        var story = GivenRequest().After(Bram, RequestPapers(Request2, Q1, "2026-12-14")).At("2026-12-15").AfterTheTimersLooked();
        story.At("2026-12-20").After(Visitor, BringPapers(Request2)).At("2026-12-22").After(Visitor, BringPapers(Request1));
        Rests(story).Select(s => s.Late).ShouldBe([Day("2026-12-20"), Day("2026-12-22")]);
    }

    [Fact]
    public void late_papers_on_a_question_without_a_term_move_nothing()
    {
        var story = GivenCase.HeldBySvb(Advice).After(Bram, RequestPapers(Request1, Q1, "2026-12-14")).At("2026-12-15")
            .AfterTheTimersLooked();
        story.After(Visitor, BringPapers(Request1)).Current.InformationRequests[0].Status.ShouldBe(RequestStatus.Answered);
    }

    [Fact]
    public void a_request_is_answered_once() =>
        GivenRequest().After(Visitor, BringPapers(Request1)).When(Rosa, BringPapers(Request1)).ShouldRefuse("already-answered");

    [Fact]
    public void there_must_be_a_request() =>
        GivenCase.With(Pension).When(Visitor, BringPapers(Request1)).ShouldRefuse("unknown-request");

    [Fact]
    public void a_closed_case_is_opened_first() =>
        GivenRequest().After(Bram, Decide(Q1, DecisionOutcome.Granted)).After(Bram, Close)
            .When(Visitor, BringPapers(Request1)).ShouldRefuse("case-closed");

    [Fact]
    public void an_organisation_that_only_looks_on_takes_nothing_in() =>
        GivenRequest().When(Dirk, BringPapers(Request1)).ShouldRefuse("not-the-holder");

    private static Story GivenRequest() => GivenCase.HeldBySvb(Pension).After(Bram, RequestPapers(Request1, Q1, "2026-12-14"));

    private static IReadOnlyList<(DateOnly On, string Article, DateOnly? Was, DateOnly DecideBy, string Text)> History(Story story) =>
        [.. DecisionTerm.Compute(story.Current.Questions[0].Term!, LocalDay.Of(story.Now)).History
            .Select(change => (change.On, change.Article, change.Was, change.DecideBy, change.Because.In("en")))];

    private static IReadOnlyList<Suspension> Rests(Story story) => story.Current.Questions[0].Term!.Suspensions;
}
