using Casework.Domain.Terms;
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
        Closed().When(Bram, Judge(true)).ShouldRefuse("case-closed");

    [Fact]
    public void it_may_say_from_when_the_term_of_a_late_objection_counts()
    {
        var story = GivenCase.Decided(DecisionOutcome.Refused).At("2027-02-01").After(Visitor, Object(Thing1, Q1));
        var objection = story.Current.Objections[0];
        (objection.InTime, objection.DecideBy, objection.OtherDecideBy).ShouldBe((Timeliness.LateAssessExcuse, Day("2027-02-22"), Day("2027-03-15")));

        story.After(Carla, Judge(true) with { CountFromReceipt = true });
        (story.Current.Objections[0].DecideBy, story.Current.Objections[0].OtherDecideBy).ShouldBe((Day("2027-03-15"), (DateOnly?)null));
    }

    [Fact]
    public void a_term_that_would_have_ended_before_receipt_counts_from_receipt()
    {
        var objection = GivenCase.Decided(DecisionOutcome.Refused).At("2027-03-01").After(Visitor, Object(Thing1, Q1)).Current.Objections[0];
        (objection.DecideBy, objection.OtherDecideBy).ShouldBe((Day("2027-04-12"), Day("2027-02-22")));
    }
}
