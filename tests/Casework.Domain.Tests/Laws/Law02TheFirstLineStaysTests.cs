namespace Casework.Domain.Tests.Laws;

/// <summary>Law 2: one case manager per person; the first line stays until one organisation has accepted all open questions.</summary>
public class Law02TheFirstLineStaysTests
{
    private static readonly CaseManager AnnaOfTheDesk = new("anna", "Anna", null);
    private static readonly CaseManager BramOfSvb = new("bram", "Bram", Svb);

    [Fact]
    public void an_accepted_hand_off_of_every_open_question_moves_the_role() =>
        GivenCase.HeldBySvb(Pension, Advice).Current.CaseManager.ShouldBe(BramOfSvb);

    [Fact]
    public void the_move_is_an_act_of_whoever_accepted_and_at_that_moment()
    {
        var story = GivenCase.HeldBySvb(Pension);
        var moved = story.Events[^1].ShouldBeOfType<CaseManagerMoved>();

        (moved.To, moved.Organisation, moved.By.Id, moved.HappenedAt).ShouldBe((Bram.Official(), Svb, "bram", story.Now));
    }

    [Fact]
    public void one_open_question_at_the_desk_keeps_the_role_there() =>
        GivenCase.With(Pension, Contributions).HandedTo(Bram, Offer1, Q1).Current.CaseManager.ShouldBe(AnnaOfTheDesk);

    [Fact]
    public void two_organisations_each_holding_one_question_leave_the_first_line_in_charge() =>
        GivenTwoOrganisations().Current.CaseManager.ShouldBe(AnnaOfTheDesk);

    [Fact]
    public void the_role_moves_when_the_last_question_outside_one_organisation_is_answered() =>
        GivenCase.With(Pension, Contributions).HandedTo(Bram, Offer1, Q1).After(Anna, Answer(Q2)).Current.CaseManager.ShouldBe(BramOfSvb);

    [Fact]
    public void or_decided_elsewhere() =>
        GivenTwoOrganisations().After(Dirk, Decide(Q2, DecisionOutcome.Granted)).Current.CaseManager.ShouldBe(BramOfSvb);

    [Fact]
    public void or_moves_in_by_an_accepted_hand_off() =>
        GivenCase.With(Pension, Advice).HandedTo(Bram, Offer1, Q1).HandedTo(Bram, Offer2, Q2).Current.CaseManager.ShouldBe(BramOfSvb);

    [Fact]
    public void of_several_specialists_it_is_the_one_who_accepted_last()
    {
        var story = GivenCase.With(Pension, Advice).After(Anna, Offer(Offer1, Svb, Q1)).After(Anna, Offer(Offer2, Svb, Q2));

        story.After(Carla, Accept(Offer2, Carla)).After(Bram, Accept(Offer1, Bram)).Current.CaseManager.ShouldBe(BramOfSvb);
    }

    [Fact]
    public void or_the_one_to_whom_the_organisation_gave_it_since() =>
        GivenCase.HeldBySvb(Pension).After(SvbCoordinator, Assign(Carla)).After(Anna, Ask(Q2, Contributions)).After(Anna, Answer(Q2))
            .Current.CaseManager.OfficialId.ShouldBe("carla");

    [Fact]
    public void from_one_organisation_to_another_the_role_goes_straight() =>
        GivenCase.HeldBySvb(Pension).After(Bram, Offer(Offer2, Cak, Q1)).After(Dirk, Accept(Offer2, Dirk)).Current.CaseManager
            .ShouldBe(new CaseManager("dirk", "Dirk", Cak));

    [Fact]
    public void a_question_handed_back_brings_the_role_back() =>
        GivenCase.HeldBySvb(Pension, Advice).After(Bram, HandBack(Q2)).Current.CaseManager.ShouldBe(AnnaOfTheDesk);

    [Fact]
    public void so_does_a_new_question_outside() =>
        GivenCase.HeldBySvb(Pension).After(Rosa, Join(Q2, Contributions)).Current.CaseManager.ShouldBe(AnnaOfTheDesk);

    [Fact]
    public void also_about_a_service_of_the_same_organisation_until_it_accepts() =>
        GivenCase.HeldBySvb(Pension).After(Rosa, Join(Q2, Advice)).Current.CaseManager.ShouldBe(AnnaOfTheDesk);

    [Fact]
    public void whoever_got_the_case_from_the_former_case_manager_gets_it_back() =>
        GivenCase.With(Pension).After(Anna, Assign(Aziz)).HandedTo(Bram, Offer1, Q1)
            .After(Bram, HandBack(Q1)).Current.CaseManager.OfficialId.ShouldBe("aziz");

    [Fact]
    public void a_standard_question_in_a_back_office_does_not_keep_the_role_from_moving() =>
        GivenCase.With(Pension, Rent).HandedTo(Bram, Offer1, Q1).Current.CaseManager.ShouldBe(BramOfSvb);

    [Fact]
    public void nor_does_it_move_the_role() =>
        GivenCase.With(Rent).Current.CaseManager.ShouldBe(AnnaOfTheDesk);

    [Fact]
    public void when_only_the_back_office_is_left_the_role_stays_where_it_was() =>
        GivenCase.With(Pension, Rent).HandedTo(Bram, Offer1, Q1)
            .After(Bram, Decide(Q1, DecisionOutcome.Granted)).Current.CaseManager.ShouldBe(BramOfSvb);

    [Fact]
    public void when_the_back_office_hands_back_a_person_at_the_desk_answers_again() =>
        GivenCase.With(Pension, Rent).HandedTo(Bram, Offer1, Q1).After(Tess, HandBack(Q2)).Current.CaseManager.ShouldBe(AnnaOfTheDesk);

    [Fact]
    public void more_help_for_a_standard_question_brings_the_role_back_as_well() =>
        GivenCase.With(Pension, Rent).HandedTo(Bram, Offer1, Q1)
            .After(Rosa, Join(Q3, Rent, need: SupportLevel.Guidance)).Current.CaseManager.ShouldBe(AnnaOfTheDesk);

    [Fact]
    public void closing_moves_nothing()
    {
        var story = GivenCase.Closed();

        story.Current.CaseManager.ShouldBe(BramOfSvb);
        story.Events[^1].ShouldBeOfType<CaseClosed>();
    }

    private static Story GivenTwoOrganisations() =>
        GivenCase.With(Pension, Contributions).HandedTo(Bram, Offer1, Q1).HandedTo(Dirk, Offer2, Q2);
}
