using static Casework.Domain.Tests.Telling.GivenObjection;

namespace Casework.Domain.Tests.Cases.Objections;

public class DecideObjectionTests
{
    [Theory]
    [InlineData(ObjectionOutcome.Founded)]
    [InlineData(ObjectionOutcome.PartlyFounded)]
    [InlineData(ObjectionOutcome.Unfounded)]
    public void after_the_hearing_it_is_decided_on_its_merits(ObjectionOutcome outcome) =>
        Heard().When(Carla, DecideIt(outcome)).ShouldAcceptOnly<ObjectionDecided>().Outcome.ShouldBe(outcome);

    [Fact]
    public void withdrawn_needs_no_hearing() =>
        Lodged().When(Carla, DecideIt(ObjectionOutcome.Withdrawn)).ShouldAcceptOnly<ObjectionDecided>();

    [Fact]
    public void inadmissible_needs_no_hearing() =>
        Lodged().After(Carla, Judge(false)).When(Carla, DecideIt(ObjectionOutcome.Inadmissible)).ShouldAcceptOnly<ObjectionDecided>();

    [Fact]
    public void what_was_judged_admissible_is_not_dismissed_as_inadmissible() =>
        Lodged().After(Carla, Judge(true)).When(Carla, DecideIt(ObjectionOutcome.Inadmissible)).ShouldRefuse("judged-admissible");

    [Fact]
    public void what_was_judged_inadmissible_is_not_decided_on_its_merits() =>
        Heard().After(Carla, Judge(false)).When(Carla, DecideIt(ObjectionOutcome.Founded)).ShouldRefuse("judged-inadmissible");

    [Fact]
    public void nobody_loses_without_being_heard() =>
        Lodged().When(Carla, DecideIt(ObjectionOutcome.Unfounded)).ShouldRefuse("hearing-missing");

    [Fact]
    public void no_other_organisation_decides() =>
        Heard().When(Dirk, DecideIt(ObjectionOutcome.Founded)).ShouldRefuse("not-the-holder");

    [Fact]
    public void it_is_decided_once() =>
        Founded().When(Carla, DecideIt(ObjectionOutcome.Unfounded)).ShouldRefuse("already-decided");

    [Fact]
    public void there_must_be_an_objection() =>
        GivenCase.Decided().When(Carla, DecideIt(ObjectionOutcome.Founded)).ShouldRefuse("unknown-objection");

    [Fact]
    public void a_closed_case_is_opened_first() =>
        Closed().When(Carla, DecideIt(ObjectionOutcome.Founded)).ShouldRefuse("case-closed");

    [Theory]
    [InlineData(ObjectionOutcome.Founded)]
    [InlineData(ObjectionOutcome.Inadmissible)]
    public void whoever_took_the_contested_decision_does_not_decide_on_the_objection(ObjectionOutcome outcome) =>
        Heard().When(Bram, DecideIt(outcome)).ShouldRefuse("took-the-decision");

    [Fact]
    public void but_notes_that_it_was_withdrawn() =>
        Heard().When(Bram, DecideIt(ObjectionOutcome.Withdrawn)).ShouldAcceptOnly<ObjectionDecided>();
}
