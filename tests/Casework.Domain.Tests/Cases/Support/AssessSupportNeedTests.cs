using Casework.Domain.Cases.Routing;
using Casework.Domain.Cases.Support;
using Casework.Domain.Catalogues.Triage;

namespace Casework.Domain.Tests.Cases.Support;

public class AssessSupportNeedTests
{
    [Fact]
    public void the_need_is_kept_with_its_reason() =>
        GivenCase.With(Pension).When(Anna, Need(SupportLevel.Explanation))
            .ShouldAcceptOnly<SupportNeedAssessed>().Reason.ShouldBe(Something);

    [Fact]
    public void more_need_brings_a_standard_question_back_to_a_person()
    {
        var story = GivenCase.With(Rent).After(Anna, Need(SupportLevel.Guidance));

        story.Current.Questions[0].Route.ShouldBe(Route.Tailored);
        story.Current.Questions[0].Holder.ShouldBe(Holder.FirstLine);
        story.Current.Questions[0].Rules.ShouldBe([new RuleFired("needs-guidance", 1)]);
    }

    [Fact]
    public void less_need_takes_no_help_away() =>
        GivenCase.Needing(SupportLevel.Guidance, Rent).When(Anna, Need(SupportLevel.None)).ShouldAcceptOnly<SupportNeedAssessed>();

    [Fact]
    public void a_route_that_an_official_chose_stays() =>
        GivenCase.Needing(SupportLevel.Guidance, Rent).After(Anna, new SettleTriage(Q1, Route.Standard, Something))
            .When(Anna, Need(SupportLevel.PersonalGuidance)).ShouldAcceptOnly<SupportNeedAssessed>();

    [Fact]
    public void what_a_specialist_holds_stays_there_and_is_tailored_from_now_on()
    {
        var after = GivenCase.With(Rent).HandedTo(Tess, Offer1, Q1).After(Tess, Need(SupportLevel.Guidance)).Current;

        (after.Questions[0].Route, after.Questions[0].Holder).ShouldBe((Route.Tailored, new Holder(Toeslagen)));
    }

    [Fact]
    public void a_closed_case_is_opened_first() =>
        GivenCase.Closed().When(Anna, Need(SupportLevel.Guidance)).ShouldRefuse("case-closed");

    private static AssessSupportNeed Need(SupportLevel level) => new(level, Something);
}
