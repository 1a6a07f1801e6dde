using Casework.Domain.Cases.Help;

namespace Casework.Domain.Tests.Cases.Help;

public class AskLocalHelpTests
{
    [Fact]
    public void all_that_fit_region_and_subject_are_asked_where_the_citizen_chooses_none()
    {
        var asked = GivenCase.With(Pension).When(Visitor, GivenHelp.Ask()).ShouldAcceptOnly<LocalHelpRequested>();
        (string.Join(' ', asked.Helpers), asked.WorkingDays, asked.CatalogueVersion).ShouldBe(("library brigade", 5, "2026-11"));
        GivenCase.With(Contributions).When(Visitor, GivenHelp.Ask())
            .ShouldAcceptOnly<LocalHelpRequested>().Helpers.ShouldBe([GivenHelp.Library]);
        GivenCase.With(Pension, Contributions).When(Visitor, GivenHelp.Ask() with { QuestionId = Q2 })
            .ShouldAcceptOnly<LocalHelpRequested>().Helpers.ShouldBe([GivenHelp.Library]);
    }

    [Fact]
    public void whoever_the_citizen_chooses_is_asked_and_nobody_else_for_as_long_as_they_take()
    {
        var asked = GivenCase.With(Pension).When(Visitor, GivenHelp.Ask(GivenHelp.Brigade, GivenHelp.Brigade))
            .ShouldAcceptOnly<LocalHelpRequested>();
        (asked.Helpers.ShouldHaveSingleItem(), asked.WorkingDays).ShouldBe((GivenHelp.Brigade, 3));
        GivenCase.With(Pension).When(Visitor, GivenHelp.Ask("somebody")).ShouldRefuse("unknown-helper", "somebody");
        GivenCase.With(Pension).When(Visitor, GivenHelp.Ask() with { QuestionId = Nothing }).ShouldRefuse("unknown-question");
    }

    [Fact]
    public void one_request_runs_at_a_time_and_another_may_follow()
    {
        GivenHelp.Asked().When(Visitor, GivenHelp.Ask()).ShouldRefuse("help-already-asked", "2026-12-07");
        GivenHelp.Asked().After(Visitor, new WithdrawLocalHelp(Request1)).When(Visitor, GivenHelp.Ask() with { Id = Request2 })
            .ShouldAcceptOnly<LocalHelpRequested>();
    }

    [Fact]
    public void also_on_a_closed_case_since_an_objection_may_still_have_to_be_lodged() =>
        GivenCase.Closed().When(Visitor, GivenHelp.Ask()).ShouldAcceptOnly<LocalHelpRequested>();

    [Fact]
    public void where_nobody_fits_the_citizen_hears_so()
    {
        var intake = new IntakeFacts(Rosa);
        Story.Opened(intake with { Opening = intake.Opening with { Desk = "rotterdam" } }, Story.TheFirstDay, Contributions)
            .When(Visitor, GivenHelp.Ask()).ShouldRefuse("no-helper-fits");
    }
}
