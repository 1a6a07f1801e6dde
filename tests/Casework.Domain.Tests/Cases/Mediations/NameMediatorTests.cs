using Casework.Domain.Cases.Mediations;
using Casework.Domain.Cases.Sharing;
using static Casework.Domain.Tests.Telling.GivenMediation;

namespace Casework.Domain.Tests.Cases.Mediations;

public class NameMediatorTests
{
    private static readonly Actor Mira = new("mira", "Mira", [Role.Mediator]);
    private static readonly NameMediator Name = new(Thing2, Mira.Official());

    [Fact]
    public void from_then_on_that_mediator_sees_the_dispute_and_nobody_named_before()
    {
        var story = Proposed();
        Visibility.Of(story.Current, Mira).ShouldBeNull();
        story.After(DeskCoordinator, Name).Events[^1].ShouldBeOfType<MediatorNamed>().Mediator.OfficialId.ShouldBe("mira");

        Visibility.Of(story.Current, Mira)!.ShouldSatisfyAllConditions(sees => sees.Questions.ShouldBe([Q1]),
            sees => sees.Parts.ShouldBeEmpty());
        Visibility.Of(story.Current, Mediator).ShouldBeNull();
    }

    [Fact]
    public void a_mediator_who_proposed_it_before_mediators_were_named_leads_it() =>
        Proposed().Current.After([new MediationProposed(Nothing, Thing1, ["citizen"]) { By = Author.Of(Mira) }]).Mediations[^1].MediatorId.ShouldBe("mira");

    [Fact]
    public void nobody_is_named_twice() =>
        Proposed().After(DeskCoordinator, Name).When(DeskCoordinator, Name).ShouldRefuse("already-named", "Mira");

    [Fact]
    public void for_what_is_over_nobody_is_named() => Over().When(DeskCoordinator, Name).ShouldRefuse("mediation-over");

    [Fact]
    public void there_must_be_a_mediation() => GivenCase.Decided().When(DeskCoordinator, Name).ShouldRefuse("unknown-mediation");

    [Fact]
    public void a_closed_case_is_opened_first() => Over().After(Bram, Close).When(DeskCoordinator, Name).ShouldRefuse("case-closed");
}
