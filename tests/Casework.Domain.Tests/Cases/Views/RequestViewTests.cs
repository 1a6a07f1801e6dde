using Casework.Domain.Cases.Views;

namespace Casework.Domain.Tests.Cases.Views;

public class RequestViewTests
{
    private static readonly RequestView Invite = new(Request1, Q1, Something, Day("2026-12-14"));

    [Fact]
    public void the_citizen_is_waited_for_and_the_term_to_decide_runs_on()
    {
        var story = GivenCase.HeldBySvb(Pension);
        var term = story.Current.Questions[0].Term;
        story.After(Bram, Invite);

        Status.Of(story.Current, story.Current.Questions[0]).ShouldBe(QuestionStatus.AwaitingCitizen);
        story.Current.Questions[0].Term.ShouldBeSameAs(term);
    }

    [Fact]
    public void the_day_passes_and_time_says_so()
    {
        var story = GivenCase.HeldBySvb(Pension).After(Bram, Invite);
        story.At("2026-12-14", "23:00").AfterTheTimersLooked().Events[^1].ShouldBeOfType<ViewRequested>();
        story.At("2026-12-15").AfterTheTimersLooked().Events[^1].ShouldBeOfType<ViewRequestExpired>();
        Status.Of(story.Current, story.Current.Questions[0]).ShouldBe(QuestionStatus.AtSecondLine);
    }

    [Fact]
    public void who_cannot_decide_invites_nobody()
    {
        GivenCase.With(Pension).When(Anna, Invite).ShouldRefuse("not-the-holder");
        GivenCase.HeldBySvb(Pension).When(Dirk, Invite).ShouldRefuse("not-the-holder");
    }

    [Fact]
    public void one_invitation_runs_at_a_time_and_its_day_is_still_to_come()
    {
        var story = GivenCase.HeldBySvb(Pension);
        story.When(Bram, Invite with { AnswerBy = Day("2026-11-30") }).ShouldRefuse("date-in-the-past");
        story.After(Bram, Invite).When(Carla, Invite with { Id = Request2 }).ShouldRefuse("already-requested");
    }

    [Fact]
    public void there_must_be_such_a_question_of_an_open_case_that_did_not_end_otherwise()
    {
        GivenCase.HeldBySvb(Pension).When(Bram, Invite with { QuestionId = Nothing }).ShouldRefuse("unknown-question");
        GivenCase.Closed().When(Bram, Invite).ShouldRefuse("case-closed");
        GivenCase.With(Pension).After(Anna, Answer(Q1)).When(Bram, Invite).ShouldRefuse("question-ended");
    }

    [Fact]
    public void a_decision_ends_the_invitation()
    {
        var story = GivenCase.HeldBySvb(Pension).After(Bram, Invite).After(Bram, Decide(Q1, DecisionOutcome.Granted));
        story.Current.Questions[0].OpenView.ShouldBeNull();
        story.At("2027-01-04").AfterTheTimersLooked().Events.ShouldNotContain(happened => happened is ViewRequestExpired);
    }
}
