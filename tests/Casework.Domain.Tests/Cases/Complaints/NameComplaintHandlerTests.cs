using Casework.Domain.Cases.Complaints;

namespace Casework.Domain.Tests.Cases.Complaints;

public class NameComplaintHandlerTests
{
    private static readonly NameComplaintHandler Act = new(Thing1, Aziz.Official());

    [Fact]
    public void of_an_open_complaint_by_the_desk_or_whoever_answers_for_the_case()
    {
        GivenComplaint.Filed().When(Aziz, Act).ShouldAcceptOnly<ComplaintHandlerNamed>().ComplaintId.ShouldBe(Thing1);
        GivenComplaint.Filed().When(Dirk, Act).ShouldRefuse("not-the-handler");
        GivenComplaint.Settled().When(Aziz, Act).ShouldRefuse("already-settled");
        GivenCase.With(Pension).When(Aziz, Act).ShouldRefuse("unknown-complaint");
    }

    [Fact]
    public void never_whom_it_is_about()
    {
        GivenComplaint.Filed().When(Aziz, Act with { Handler = Anna.Official() }).ShouldRefuse("was-involved", "Anna");
        GivenComplaint.Filed(about: "bram").When(Aziz, Act with { Handler = Bram.Official() }).ShouldRefuse("was-involved", "Bram");
        GivenComplaint.Filed(about: "bram").When(Aziz, Act with { Handler = Anna.Official() }).ShouldAcceptOnly<ComplaintHandlerNamed>();
    }

    [Fact]
    public void whoever_was_case_manager_then_was_involved_and_not_who_is_now() =>
        GivenComplaint.Filed().After(Anna, Assign(Aziz)).When(Aziz, Act).ShouldAcceptOnly<ComplaintHandlerNamed>();

    [Fact]
    public void once()
    {
        var story = GivenComplaint.Filed().After(Aziz, Act);
        story.When(Aziz, Act).ShouldRefuse("already-named", "Aziz");
        story.Current.Complaints[0].Status.ShouldBe(ComplaintStatus.Handling);
    }
}
