namespace Casework.Domain.Tests.Cases.Assignment;

public class AssignCaseTests
{
    [Fact]
    public void the_case_manager_gives_the_case_to_a_colleague()
    {
        var story = GivenCase.With(Pension).After(Anna, Assign(Aziz));

        story.Current.CaseManager.ShouldBe(new CaseManager("aziz", "Aziz", null));
        story.Current.FirstLine.ShouldBe(Aziz.Official());
    }

    [Fact]
    public void so_does_the_coordinator_of_the_desk() =>
        GivenCase.With(Pension).When(DeskCoordinator, Assign(Aziz)).ShouldAcceptOnly<CaseAssigned>().To.ShouldBe(Aziz.Official());

    [Fact]
    public void at_the_second_line_the_coordinator_of_the_organisation_does_and_the_first_line_stays_as_it_was()
    {
        var story = GivenCase.HeldBySvb(Pension).After(SvbCoordinator, Assign(Carla));

        story.Current.CaseManager.ShouldBe(new CaseManager("carla", "Carla", Svb));
        story.Current.FirstLine.ShouldBe(Anna.Official());
    }

    [Fact]
    public void nobody_else_does() =>
        GivenCase.With(Pension).When(Aziz, Assign(Aziz)).ShouldRefuse("not-the-case-manager", "Anna");

    [Fact]
    public void what_lies_with_the_coordinator_a_colleague_takes_for_themselves_and_gives_to_nobody_else()
    {
        // The coordinator whom the catalogue names for the desk.
        var pool = GivenCase.With(Pension).After(Anna, Assign(DeskCoordinator with { Id = "coordinator" }));
        pool.When(Aziz, Assign(Aziz)).ShouldAcceptOnly<CaseAssigned>().To.ShouldBe(Aziz.Official());
        pool.When(Aziz, Assign(Anna)).ShouldRefuse("not-the-case-manager", DeskCoordinator.Name);
        pool.When(Bram, Assign(Bram)).ShouldRefuse("not-the-case-manager", DeskCoordinator.Name);
    }

    [Fact]
    public void the_coordinator_of_the_desk_has_no_say_at_the_second_line() =>
        GivenCase.HeldBySvb(Pension).When(DeskCoordinator, Assign(Aziz)).ShouldRefuse("not-the-case-manager", "Bram");

    [Fact]
    public void the_coordinator_of_an_organisation_has_no_say_at_the_first_line() =>
        GivenCase.With(Pension).When(SvbCoordinator, Assign(Carla)).ShouldRefuse("not-the-case-manager", "Anna");

    [Fact]
    public void whoever_has_the_case_is_not_given_it_again() =>
        GivenCase.With(Pension).When(Anna, Assign(Anna)).ShouldRefuse("already-assigned", "Anna");

    [Fact]
    public void a_closed_case_stays_where_it_is() =>
        GivenCase.Closed().When(Bram, Assign(Carla)).ShouldRefuse("case-closed");
}
