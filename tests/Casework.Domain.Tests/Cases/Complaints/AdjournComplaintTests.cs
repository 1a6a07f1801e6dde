using Casework.Domain.Cases.Complaints;

namespace Casework.Domain.Tests.Cases.Complaints;

public class AdjournComplaintTests
{
    private static readonly AdjournComplaint Act = new(Thing1, 3, Something);

    [Fact]
    public void of_an_open_complaint_by_the_desk_or_whoever_answers_for_the_case()
    {
        GivenComplaint.Filed().When(Aziz, Act).ShouldAcceptOnly<ComplaintAdjourned>().ComplaintId.ShouldBe(Thing1);
        GivenComplaint.Filed().When(Dirk, Act).ShouldRefuse("not-the-handler");
        GivenComplaint.Settled().When(Aziz, Act).ShouldRefuse("already-settled");
        GivenCase.With(Pension).When(Aziz, Act).ShouldRefuse("unknown-complaint");
    }

    [Fact]
    public void by_four_weeks_in_all_and_in_time()
    {
        var story = GivenComplaint.Filed().After(Aziz, Act);
        story.Current.Complaints[0].HandleBy.ShouldBe(Day("2027-02-01"));
        story.When(Aziz, Act).ShouldRefuse("too-many-weeks", "1");
        GivenComplaint.Filed().At("2027-01-12").When(Aziz, Act).ShouldRefuse("term-passed", "2027-01-11");
    }
}
