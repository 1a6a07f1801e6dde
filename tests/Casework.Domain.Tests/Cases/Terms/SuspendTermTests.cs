using Casework.Domain.Cases.Terms;
using Casework.Domain.Cases.Timers;
using Casework.Domain.Terms;

namespace Casework.Domain.Tests.Cases.Terms;

public class SuspendTermTests
{
    private static readonly SuspendTerm Suspend = new(Q1, "4:15-2-c", Something);

    [Fact]
    public void the_holder_suspends_on_a_ground_of_the_law()
    {
        var story = GivenCase.HeldBySvb(Pension).At("2026-12-03").After(Bram, Suspend);

        story.Events[^1].ShouldBeOfType<TermSuspended>().Ground.ShouldBe("4:15-2-c");
        story.Current.Questions[0].Term!.Suspensions.ShouldBe([new Suspension("4:15-2-c", Day("2026-12-03"), null)]);
    }

    [Fact]
    public void every_ground_that_can_be_named_is_one_that_the_terms_know() =>
        SuspendTerm.Grounds.ShouldAllBe(ground => Ground.Of(ground) != null);

    [Fact]
    public void a_request_for_papers_that_runs_is_no_obstacle() =>
        GivenCase.HeldBySvb(Pension).After(Bram, RequestPapers(Request1, Q1, "2026-12-14")).When(Bram, Suspend)
            .ShouldAcceptOnly<TermSuspended>();

    [Fact]
    public void what_rests_is_not_suspended_again() =>
        GivenCase.HeldBySvb(Pension).After(Bram, Suspend).When(Bram, Suspend).ShouldRefuse("already-suspended");

    [Fact]
    public void what_has_passed_cannot_rest() =>
        GivenCase.HeldBySvb(Pension).At("2027-01-26").When(Bram, Suspend).ShouldRefuse("term-passed", "2027-01-25");

    [Fact]
    public void a_delay_that_the_citizen_agreed_to_has_a_last_day_and_ends_by_itself()
    {
        var story = GivenCase.HeldBySvb(Pension).At("2026-12-03").After(Bram, Agreed("2026-12-16"));
        DecideBy(story).ShouldBe(Day("2027-02-08"), "fourteen days, the first and the last included");
        story.When(Bram, Suspend).ShouldRefuse("already-suspended");
        WhatIsDue.Next(story.Current).ShouldBe(LocalDay.EndOf(Day("2026-12-16")));

        story.At("2026-12-20").AfterTheTimersLooked();
        var resumed = story.Events[^1].ShouldBeOfType<TermResumed>();
        (resumed.By.Role, resumed.HappenedAt).ShouldBe((Role.System, LocalDay.EndOf(Day("2026-12-16"))));
        story.Current.Questions[0].Term!.Suspensions.ShouldBe([new Suspension("4:15-2-a", Day("2026-12-03"), Day("2026-12-16"), Day("2026-12-16"))]);
        DecideBy(story).ShouldBe(Day("2027-02-08"));
        DecisionTerm.Compute(story.Current.Questions[0].Term!, Day("2026-12-20")).History[^1].Because.Code.ShouldBe("history-resumed");
        WhatIsDue.Next(story.Current).ShouldBe(LocalDay.StartOf(Day("2027-02-01")), "due soon");
        story.When(Bram, Suspend).ShouldAcceptOnly<TermSuspended>();
    }

    [Fact]
    public void consent_that_is_taken_back_ends_the_delay_earlier()
    {
        var story = GivenCase.HeldBySvb(Pension).After(Bram, Agreed("2026-12-16")).At("2026-12-04").After(Bram, new ResumeTerm(Q1, null));
        story.Current.Questions[0].Term!.Suspensions.ShouldHaveSingleItem().EndsOn.ShouldBe(Day("2026-12-04"));
        WhatIsDue.By(story.Current, LocalDay.EndOf(Day("2026-12-17"))).ShouldBeEmpty();
    }

    [Fact]
    public void a_delay_of_one_day_is_possible_and_one_that_ends_before_it_starts_is_not()
    {
        GivenCase.HeldBySvb(Pension).When(Bram, Agreed(Story.TheFirstDay))
            .ShouldAcceptOnly<TermSuspended>().Until.ShouldBe(Day(Story.TheFirstDay));
        GivenCase.HeldBySvb(Pension).When(Bram, Agreed("2026-11-29")).ShouldRefuse("date-in-the-past");
    }

    [Theory, InlineData("4:15-1-a"), InlineData("4:15-1-b"), InlineData("4:15-2-b"), InlineData("4:15-2-c")]
    public void only_consent_has_a_last_day(string ground) =>
        GivenCase.HeldBySvb(Pension).When(Bram, Agreed("2026-12-16") with { Ground = ground }).ShouldRefuse("end-without-consent");

    [Fact]
    public void a_request_for_papers_that_runs_along_ends_by_its_own_date()
    {
        var story = GivenCase.HeldBySvb(Pension).After(Bram, RequestPapers(Request1, Q1, "2026-12-14")).After(Bram, Agreed("2026-12-10"))
            .At("2026-12-11").AfterTheTimersLooked();
        story.Current.Questions[0].Term!.Suspensions.Select(s => (s.Ground, s.IsRunning))
            .ShouldBe([("4:15-1-a", true), ("4:15-2-a", false)]);
    }

    [Fact]
    public void what_is_no_formal_request_has_no_term() =>
        GivenCase.HeldBySvb(Advice).When(Bram, Suspend).ShouldRefuse("no-decision-term");

    [Fact]
    public void only_the_holder_suspends() =>
        GivenCase.HeldBySvb(Pension).When(Anna, Suspend).ShouldRefuse("not-the-holder");

    [Fact]
    public void a_decided_question_cannot_rest() =>
        GivenCase.Decided().When(Bram, Suspend).ShouldRefuse("question-ended");

    [Fact]
    public void there_must_be_such_a_question() =>
        GivenCase.HeldBySvb(Pension).When(Bram, Suspend with { QuestionId = Nothing }).ShouldRefuse("unknown-question");

    [Fact]
    public void a_closed_case_is_opened_first() =>
        GivenCase.Closed().When(Bram, Suspend).ShouldRefuse("case-closed");

    private static SuspendTerm Agreed(string until) => new(Q1, Suspension.Consent, Something, Day(until));

    private static DateOnly DecideBy(Story story) => DecisionTerm.DecideBy(story.Current.Questions[0].Term!, LocalDay.Of(story.Now));
}
