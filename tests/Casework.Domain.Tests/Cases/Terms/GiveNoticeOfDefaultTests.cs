using Casework.Domain.Cases.Terms;

namespace Casework.Domain.Tests.Cases.Terms;

public class GiveNoticeOfDefaultTests
{
    [Fact]
    public void the_citizen_says_that_the_decision_is_late() =>
        GivenCase.HeldBySvb(Pension).At("2027-01-26").When(Visitor, Notice("2027-01-26")).ShouldAcceptOnly<NoticeOfDefaultReceived>()
            .ReceivedOn.ShouldBe(Day("2027-01-26"));

    [Fact]
    public void a_premature_one_is_recorded_all_the_same()
    {
        var story = GivenCase.HeldBySvb(Pension).At("2027-01-25").After(Visitor, Notice("2027-01-25"));

        story.Events[^1].ShouldBeOfType<NoticeOfDefaultReceived>();
        story.Current.LastNoticeWasPremature.ShouldBeTrue();
        GivenCase.HeldBySvb(Pension).At("2027-01-26").After(Visitor, Notice("2027-01-26")).Current.LastNoticeWasPremature.ShouldBeFalse();
    }

    [Fact]
    public void it_is_not_received_tomorrow() =>
        GivenCase.HeldBySvb(Pension).When(Visitor, Notice("2026-12-01")).ShouldRefuse("date-in-the-future");

    [Fact]
    public void what_is_no_formal_request_is_never_late_by_law() =>
        GivenCase.With(Advice).When(Visitor, Notice(Story.TheFirstDay)).ShouldRefuse("no-decision-term");

    [Fact]
    public void what_has_ended_is_late_no_more() =>
        GivenCase.Decided().When(Visitor, Notice(Story.TheFirstDay)).ShouldRefuse("question-ended");

    [Fact]
    public void there_must_be_such_a_question() =>
        GivenCase.With().When(Visitor, Notice(Story.TheFirstDay)).ShouldRefuse("unknown-question");

    [Fact]
    public void a_closed_case_is_opened_first() =>
        GivenCase.Closed().When(Visitor, Notice(Story.TheFirstDay)).ShouldRefuse("case-closed");

    private static GiveNoticeOfDefault Notice(string receivedOn) => new(Q1, Day(receivedOn));
}
