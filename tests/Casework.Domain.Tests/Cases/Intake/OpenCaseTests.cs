using Casework.Domain.Catalogues.Triage;

namespace Casework.Domain.Tests.Cases.Intake;

public class OpenCaseTests
{
    [Fact]
    public void a_case_starts_with_its_intake_and_what_triage_looks_at() =>
        GivenCase.Needing(SupportLevel.Guidance, Rent).Events.Select(e => e.GetType())
            .ShouldBe([typeof(CaseOpened), typeof(SupportNeedAssessed), typeof(QuestionAsked), typeof(TriageAdvised)]);

    [Fact]
    public void the_wish_counts_in_triage() =>
        GivenCase.Wishing(Wish.Together, Rent).Current.Questions[0].Route.ShouldBe(Route.Tailored);

    [Fact]
    public void every_event_says_whose_act_it_is_and_when()
    {
        var story = GivenCase.Wishing(Wish.Explain, Pension, Move);

        story.Events.ShouldAllBe(e => e.By == new Author("anna", "Anna", Role.FirstLine, "utrecht", null));
        story.Events.ShouldAllBe(e => e.HappenedAt == story.Now);
    }

    [Fact]
    public void questions_stand_in_the_order_of_the_request() =>
        GivenCase.With(Pension, null, Rent).Current.Questions.Select(q => (q.Id, q.Service))
            .ShouldBe([(Q1, Pension), (Q2, null), (Q3, Rent)]);

    [Fact]
    public void a_case_may_start_with_no_question_at_all() =>
        GivenCase.With().Events.ShouldHaveSingleItem().ShouldBeOfType<CaseOpened>();
}
