using Casework.Domain.Catalogues.Triage;

namespace Casework.Domain.Tests.Cases.Intake;

public class JoinCaseTests
{
    [Fact]
    public void questions_of_another_counter_join_and_the_case_manager_stays()
    {
        var after = GivenCase.With(Pension).After(Rosa, Join(Q2, Contributions)).Current;

        after.Questions.Select(q => q.Id).ShouldBe([Q1, Q2]);
        after.CaseManager.OfficialId.ShouldBe("anna");
    }

    [Fact]
    public void a_wish_that_is_known_is_not_stated_again()
    {
        var story = GivenCase.Wishing(Wish.Explain, Pension);

        story.When(Rosa, Join(Q2, Contributions, Wish.Explain)).ShouldAccept().OfType<WishStated>().ShouldBeEmpty();
        story.When(Rosa, Join(Q2, Contributions, Wish.Together)).ShouldAccept<WishStated>().Wish.ShouldBe(Wish.Together);
    }

    [Fact]
    public void a_need_that_is_told_now_helps_the_questions_that_were_there_too()
    {
        var after = GivenCase.With(Rent).After(Rosa, Join(Q2, Rent, need: SupportLevel.Guidance)).Current;

        after.Questions.Select(q => (q.Route, q.Holder)).ShouldBe([(Route.Tailored, Holder.FirstLine), (Route.Tailored, Holder.FirstLine)]);
    }

    [Fact]
    public void so_does_a_wish() =>
        GivenCase.With(Rent).After(Rosa, Join(Q2, Pension, Wish.Together)).Current.Questions[0].Route.ShouldBe(Route.Tailored);

    [Fact]
    public void a_lesser_need_takes_no_help_away() =>
        GivenCase.Needing(SupportLevel.Guidance, Rent)
            .After(Rosa, Join(Q2, Pension, need: SupportLevel.None)).Current.Questions[0].Route.ShouldBe(Route.Tailored);

    [Fact]
    public void a_closed_case_takes_no_questions() =>
        GivenCase.Closed().When(Rosa, Join(Q2, Pension, Wish.Together)).ShouldRefuse("case-closed");
}
