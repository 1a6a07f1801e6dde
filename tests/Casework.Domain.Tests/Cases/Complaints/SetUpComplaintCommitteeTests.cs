using Casework.Domain.Cases.Complaints;

namespace Casework.Domain.Tests.Cases.Complaints;

public class SetUpComplaintCommitteeTests
{
    private static readonly SetUpComplaintCommittee Act = new(Thing1, Something);

    [Fact]
    public void of_an_open_complaint_by_the_desk_or_whoever_answers_for_the_case()
    {
        GivenComplaint.Filed().When(Aziz, Act).ShouldAcceptOnly<ComplaintCommitteeSetUp>().ComplaintId.ShouldBe(Thing1);
        GivenComplaint.Filed().When(Dirk, Act).ShouldRefuse("not-the-handler");
        GivenComplaint.Settled().When(Aziz, Act).ShouldRefuse("already-settled");
        GivenCase.With(Pension).When(Aziz, Act).ShouldRefuse("unknown-complaint");
    }

    [Fact]
    public void it_makes_ten_weeks_of_six_once_and_within_the_term()
    {
        var story = GivenComplaint.Filed();
        story.Current.Complaints[0].HandleBy.ShouldBe(Day("2027-01-11"));
        story.After(Aziz, Act).Current.Complaints[0].HandleBy.ShouldBe(Day("2027-02-08"));
        story.When(Aziz, Act).ShouldRefuse("already-set-up");
        GivenComplaint.Filed().At("2027-01-12").When(Aziz, Act).ShouldRefuse("term-passed", "2027-01-11");
    }
}
