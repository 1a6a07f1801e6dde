using static Casework.Domain.Tests.Telling.GivenObjection;

namespace Casework.Domain.Tests.Cases.Objections;

public class DecideObjectionTests
{
    [Theory]
    [InlineData(ObjectionOutcome.Founded)]
    [InlineData(ObjectionOutcome.PartlyFounded)]
    [InlineData(ObjectionOutcome.Unfounded)]
    public void after_the_hearing_it_is_decided_on_its_merits(ObjectionOutcome outcome) =>
        Heard().When(Bram, DecideIt(outcome)).ShouldAcceptOnly<ObjectionDecided>().Outcome.ShouldBe(outcome);

    [Fact]
    public void withdrawn_needs_no_hearing() =>
        Lodged().When(Bram, DecideIt(ObjectionOutcome.Withdrawn)).ShouldAcceptOnly<ObjectionDecided>();

    [Fact]
    public void inadmissible_needs_no_hearing() =>
        Lodged().After(Bram, Judge(false)).When(Bram, DecideIt(ObjectionOutcome.Inadmissible)).ShouldAcceptOnly<ObjectionDecided>();

    [Fact]
    public void what_was_judged_admissible_is_not_dismissed_as_inadmissible() =>
        Lodged().After(Bram, Judge(true)).When(Bram, DecideIt(ObjectionOutcome.Inadmissible)).ShouldRefuse("judged-admissible");

    [Fact]
    public void what_was_judged_inadmissible_is_not_decided_on_its_merits() =>
        Heard().After(Bram, Judge(false)).When(Bram, DecideIt(ObjectionOutcome.Founded)).ShouldRefuse("judged-inadmissible");

    [Fact]
    public void nobody_loses_without_being_heard() =>
        Lodged().When(Bram, DecideIt(ObjectionOutcome.Unfounded)).ShouldRefuse("hearing-missing");

    [Fact]
    public void no_other_organisation_decides() =>
        Heard().When(Dirk, DecideIt(ObjectionOutcome.Founded)).ShouldRefuse("not-the-holder");

    [Fact]
    public void it_is_decided_once() =>
        Founded().When(Bram, DecideIt(ObjectionOutcome.Unfounded)).ShouldRefuse("already-decided");

    [Fact]
    public void there_must_be_an_objection() =>
        GivenCase.Decided().When(Bram, DecideIt(ObjectionOutcome.Founded)).ShouldRefuse("unknown-objection");

    [Fact]
    public void a_closed_case_is_opened_first() =>
        Founded().After(Bram, Close).When(Bram, DecideIt(ObjectionOutcome.Founded)).ShouldRefuse("case-closed");
}
