using static Casework.Domain.Tests.Telling.GivenObjection;

namespace Casework.Domain.Tests.Cases.Objections;

public class JudgeAdmissibilityTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void the_organisation_judges(bool admissible)
    {
        Lodged().When(Carla, Judge(admissible)).ShouldAcceptOnly<ObjectionAdmissibilityJudged>().Admissible.ShouldBe(admissible);
        Lodged().After(Carla, Judge(admissible)).Current.Objections[0].Admissible.ShouldBe(admissible);
    }

    [Fact]
    public void no_other_organisation_judges() =>
        Lodged().When(Dirk, Judge(true)).ShouldRefuse("not-the-holder");

    [Fact]
    public void a_decided_objection_is_judged_no_more() =>
        Founded().When(Bram, Judge(false)).ShouldRefuse("already-decided");

    [Fact]
    public void there_must_be_an_objection() =>
        GivenCase.Decided().When(Bram, Judge(true)).ShouldRefuse("unknown-objection");

    [Fact]
    public void a_closed_case_is_opened_first() =>
        Founded().After(Bram, Close).When(Bram, Judge(true)).ShouldRefuse("case-closed");
}
