using Casework.Domain.Cases.Complaints;

namespace Casework.Domain.Tests.Cases.Complaints;

public class DelayComplaintTests
{
    private static readonly DelayComplaint Act = new(Thing1, Day("2027-05-03"), ["citizen"]);

    [Fact]
    public void of_an_open_complaint_by_the_desk_or_whoever_answers_for_the_case()
    {
        GivenComplaint.Filed().When(Aziz, Act).ShouldAcceptOnly<ComplaintDelayed>().ComplaintId.ShouldBe(Thing1);
        GivenComplaint.Filed().When(Dirk, Act).ShouldRefuse("not-the-handler");
        GivenComplaint.Settled().When(Aziz, Act).ShouldRefuse("already-settled");
        GivenCase.With(Pension).When(Aziz, Act).ShouldRefuse("unknown-complaint");
    }

    [Fact]
    public void only_with_the_complainants_consent_to_a_later_day_and_in_time()
    {
        GivenComplaint.Filed().After(Aziz, Act).Current.Complaints[0].HandleBy.ShouldBe(Day("2027-05-03"));
        GivenComplaint.Filed().When(Aziz, Act with { ConsentBy = ["svb"] }).ShouldRefuse("consent-missing");
        GivenComplaint.Filed().When(Aziz, Act with { Until = Day("2027-01-11") }).ShouldRefuse("not-later", "2027-01-11");
        GivenComplaint.Filed().At("2027-01-12").When(Aziz, Act).ShouldRefuse("term-passed", "2027-01-11");
    }
}
