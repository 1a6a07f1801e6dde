using Casework.Domain.Cases.Information;
using Casework.Domain.Terms;

namespace Casework.Domain.Tests.Cases.Information;

public class ExtendInformationRequestTests
{
    [Fact]
    public void the_term_rests_as_long_as_the_citizen_may_answer()
    {
        var story = GivenRequest();
        var before = DecideBy(story);
        story.At("2026-12-10").After(Carla, Extend("2026-12-28"));

        var request = story.Current.InformationRequests[0];
        (request.AnswerBy, request.ExtensionAsked).ShouldBe((Day("2026-12-28"), false));
        DecideBy(story).ShouldBe(before.AddDays(14));
        story.At("2026-12-20").AfterTheTimersLooked().Current.InformationRequests[0].Status.ShouldBe(RequestStatus.Open);
        story.At("2026-12-29").AfterTheTimersLooked().Current.InformationRequests[0].Status.ShouldBe(RequestStatus.Expired);
        DecideBy(story).ShouldBe(before.AddDays(14));
    }

    [Fact]
    public void an_answer_before_the_first_date_undoes_what_the_extension_would_have_done()
    {
        var (extended, plain) = (GivenRequest().At("2026-12-07").After(Bram, Extend("2026-12-28")), GivenRequest());
        foreach (var story in (Story[])[extended, plain]) story.At("2026-12-08").After(Visitor, BringPapers(Request1));
        DecideBy(extended).ShouldBe(DecideBy(plain));
    }

    [Fact]
    public void the_history_of_the_term_says_from_when_to_when_and_why()
    {
        var story = GivenRequest().At("2026-12-10").After(Bram, Extend("2026-12-21")).At("2026-12-17").After(Bram, Extend("2026-12-28"))
            .At("2026-12-22").After(Visitor, BringPapers(Request1));
        var history = DecisionTerm.Compute(story.Current.Questions[0].Term!, Day("2026-12-22")).History;

        history.Select(change => (change.On, change.Because.Code)).ShouldBe(
        [
            (Day("2026-11-30"), "history-received"), (Day("2026-11-30"), "history-suspended"), (Day("2026-12-10"), "history-more-time"),
            (Day("2026-12-17"), "history-more-time"), (Day("2026-12-22"), "history-resumed"),
        ]);
        history.Skip(1).Zip(history).ShouldAllBe(pair => pair.First.Was == pair.Second.DecideBy);
        (history[2].DecideBy.DayNumber - history[2].Was!.Value.DayNumber, history[3].DecideBy.DayNumber - history[3].Was!.Value.DayNumber)
            .ShouldBe((7, 7));
        history[2].Article.ShouldBe("Awb 4:15(1)(a)");
    }

    [Fact]
    public void the_citizen_is_reminded_of_the_new_date_too()
    {
        var story = GivenRequest().At("2026-12-10").AfterTheTimersLooked();
        story.Events.OfType<InformationRequestReminded>().ShouldHaveSingleItem().HappenedAt.ShouldBe(LocalDay.StartOf(Day("2026-12-09")));
        story.After(Bram, Extend("2026-12-28")).At("2026-12-23").AfterTheTimersLooked();
        story.Events.OfType<InformationRequestReminded>().Count().ShouldBe(2);
    }

    [Fact]
    public void on_a_question_without_a_term_nothing_rests_and_the_date_moves() =>
        GivenCase.HeldBySvb(Advice).After(Bram, RequestPapers(Request1, Q1, "2026-12-14"))
        .After(Bram, Extend("2026-12-28")).Current.InformationRequests[0].AnswerBy.ShouldBe(Day("2026-12-28"));

    [Fact]
    public void only_whoever_holds_the_question_gives_more_time() =>
        GivenRequest().When(Anna, Extend("2026-12-28")).ShouldRefuse("not-the-holder");

    [Fact]
    public void nobody_needs_to_have_asked() =>
        GivenRequest().When(Bram, Extend("2026-12-28")).ShouldAcceptOnly<InformationRequestExtended>();

    [Fact]
    public void more_time_is_a_later_day() => GivenRequest().When(Bram, Extend("2026-12-14")).ShouldRefuse("not-later", "2026-12-14");

    [Fact]
    public void a_request_that_is_over_is_made_anew() =>
        GivenRequest().After(Visitor, BringPapers(Request1)).When(Bram, Extend("2026-12-28")).ShouldRefuse("request-ended");

    [Fact]
    public void there_must_be_a_question_that_waits_for_the_citizen()
    {
        GivenCase.HeldBySvb(Pension).When(Bram, Extend("2026-12-28")).ShouldRefuse("unknown-request");
        var decided = GivenRequest().After(Bram, Decide(Q1, DecisionOutcome.Granted));
        decided.When(Bram, Extend("2026-12-28")).ShouldRefuse("question-ended");
        decided.After(Bram, Close).When(Bram, Extend("2026-12-28")).ShouldRefuse("case-closed");
    }

    private static Story GivenRequest() => GivenCase.HeldBySvb(Pension).After(Bram, RequestPapers(Request1, Q1, "2026-12-14"));

    private static ExtendInformationRequest Extend(string until) => new(Request1, Day(until));

    private static DateOnly DecideBy(Story story) => DecisionTerm.DecideBy(story.Current.Questions[0].Term!, LocalDay.Of(story.Now));
}
