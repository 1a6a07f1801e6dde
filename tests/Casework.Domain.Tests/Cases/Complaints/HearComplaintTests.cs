using Casework.Domain.Cases.Complaints;

namespace Casework.Domain.Tests.Cases.Complaints;

public class HearComplaintTests
{
    private static readonly HearComplaint Act = new(Thing1, Day(Story.TheFirstDay), null);

    [Fact]
    public void of_an_open_complaint_by_the_desk_or_whoever_answers_for_the_case()
    {
        GivenComplaint.Filed().When(Aziz, Act).ShouldAcceptOnly<ComplaintHeard>().ComplaintId.ShouldBe(Thing1);
        GivenComplaint.Filed().When(Dirk, Act).ShouldRefuse("not-the-handler");
        GivenComplaint.Settled().When(Aziz, Act).ShouldRefuse("already-settled");
        GivenCase.With(Pension).When(Aziz, Act).ShouldRefuse("unknown-complaint");
    }

    [Fact]
    public void on_a_day_that_has_been_or_not_for_a_reason()
    {
        GivenComplaint.Filed().When(Aziz, Act with { HeldOn = Day("2026-12-01") }).ShouldRefuse("date-in-the-future");
        GivenComplaint.Filed().When(Aziz, Act with { HeldOn = null }).ShouldRefuse("reason-required");
        GivenComplaint.Filed().When(Aziz, Act with { HeldOn = null, WaivedBecause = Something }).ShouldAcceptOnly<ComplaintHeard>();
        GivenComplaint.Filed().After(Aziz, Act).Current.Complaints[0].Status.ShouldBe(ComplaintStatus.Hearing);
    }
}
