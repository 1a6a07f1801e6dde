using Casework.Domain.Cases.Objections;

namespace Casework.Domain.Tests.Cases.Objections;

public class NoteAppealTests
{
    private static readonly NoteAppeal Appeal = new(Thing1, Something, Day(Story.TheFirstDay), null);

    [Fact]
    public void an_appeal_is_noted_after_the_decision_on_the_objection() =>
        GivenObjection.Ended(ObjectionOutcome.Unfounded).When(Bram, Appeal)
            .ShouldAcceptOnly<AppealNoted>().CourtReference.ShouldBe(Something);

    [Fact]
    public void there_must_be_an_objection() =>
        GivenCase.Decided().When(Bram, Appeal).ShouldRefuse("unknown-objection");

    [Fact]
    public void the_objection_comes_first() =>
        GivenObjection.Heard().When(Bram, Appeal).ShouldRefuse("objection-open");

    [Fact]
    public void it_is_not_lodged_tomorrow() =>
        GivenObjection.Founded().When(Bram, Appeal with { LodgedOn = Day("2026-12-01") }).ShouldRefuse("date-in-the-future");

    [Fact]
    public void an_organisation_that_only_looks_on_notes_none() =>
        GivenObjection.Founded().When(Dirk, Appeal).ShouldRefuse("not-the-holder");
}
