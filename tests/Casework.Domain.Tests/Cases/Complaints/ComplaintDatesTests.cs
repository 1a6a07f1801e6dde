using Casework.Domain.Cases.Complaints;
using Casework.Domain.Cases.Timers;
using Casework.Domain.Terms;

namespace Casework.Domain.Tests.Cases.Complaints;

/// <summary>The dates of a complaint, told through the case and held against the golden cases (complaint.term).</summary>
public class ComplaintDatesTests
{
    [Theory]
    [InlineData("2026-03-02", false, 0, "2026-04-13", "2026-03-30")]
    [InlineData("2026-03-02", true, 0, "2026-05-11", "2026-03-30")]
    [InlineData("2026-03-02", false, 4, "2026-05-11", "2026-03-30")]
    [InlineData("2026-03-16", false, 0, "2026-04-28", "2026-04-13")]
    [InlineData("2026-03-05", true, 0, "2026-05-18", "2026-04-02")]
    public void the_case_names_the_day_of_the_golden_cases(string received, bool committee, int weeks, string handleBy, string noticeBy)
    {
        var story = GivenCase.On(received, Pension).After(Visitor, new FileComplaint(Thing1, Something, null));
        if (committee) story.After(Aziz, new SetUpComplaintCommittee(Thing1, Something));
        if (weeks > 0) story.After(Aziz, new AdjournComplaint(Thing1, weeks, Something));

        var complaint = story.Current.Complaints[0];
        (complaint.HandleBy, complaint.Term.NoticeBy()).ShouldBe((Day(handleBy), Day(noticeBy)));
        complaint.Term.History().Select(change => change.DecideBy).Last().ShouldBe(Day(handleBy));
    }

    [Fact]
    public void each_step_tells_what_it_did_to_the_day()
    {
        var story = GivenComplaint.Filed().After(Aziz, new SetUpComplaintCommittee(Thing1, Something)).After(Aziz, new AdjournComplaint(Thing1, 1, Something))
            .After(Aziz, new DelayComplaint(Thing1, Day("2027-05-03"), ["citizen"]));
        story.Current.Complaints[0].Term.History().Select(change => (change.Article, change.DecideBy)).ShouldBe(
        [
            ("Awb 9:11(1)", Day("2027-01-11")), ("Awb 9:11(1)", Day("2027-02-08")), ("Awb 9:11(2)", Day("2027-02-15")), ("Awb 9:11(3)", Day("2027-05-03")),
        ]);
    }

    [Fact]
    public void time_warns_of_the_last_day_and_says_that_it_passed_until_it_is_settled()
    {
        // The advice itself has no term.
        var story = GivenCase.With(Advice).After(Visitor, new FileComplaint(Thing1, Something, null));
        WhatIsDue.By(story.Current, LocalDay.StartOf(Day("2027-01-12"))).Select(e => (e.GetType(), e.HappenedAt)).ShouldBe(
        [
            (typeof(ComplaintDueSoon), LocalDay.StartOf(Day("2027-01-04"))),
            (typeof(ComplaintOverdue), LocalDay.EndOf(Day("2027-01-11"))),
        ]);
        story.After(Aziz, new SettleComplaint(Thing1, ComplaintOutcome.Settled, Something));
        WhatIsDue.Next(story.Current).ShouldBeNull();
    }
}
