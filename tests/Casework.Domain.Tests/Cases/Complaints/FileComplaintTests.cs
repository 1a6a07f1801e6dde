using Casework.Domain.Cases.Complaints;

namespace Casework.Domain.Tests.Cases.Complaints;

public class FileComplaintTests
{
    private static readonly FileComplaint Complain = new(Thing1, Something, null);

    [Fact]
    public void a_complaint_is_always_taken_in() =>
        GivenCase.With(Pension).When(Visitor, Complain).ShouldAcceptOnly<ComplaintReceived>().ComplaintId.ShouldBe(Thing1);

    [Fact]
    public void on_a_closed_case_it_opens_the_case_again() =>
        GivenCase.Closed().When(Visitor, Complain).ShouldAccept().Select(e => e.GetType())
            .ShouldBe([typeof(CaseReopened), typeof(ComplaintReceived)]);
}
