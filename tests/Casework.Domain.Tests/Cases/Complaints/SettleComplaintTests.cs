using Casework.Domain.Cases.Complaints;

namespace Casework.Domain.Tests.Cases.Complaints;

public class SettleComplaintTests
{
    private static readonly SettleComplaint Settle = new(Thing1, ComplaintOutcome.Founded, Something);

    [Fact]
    public void the_findings_end_the_complaint() =>
        GivenComplaint.Filed().When(Anna, Settle).ShouldAcceptOnly<ComplaintSettled>().Outcome.ShouldBe(ComplaintOutcome.Founded);

    [Fact]
    public void a_settled_complaint_is_not_settled_again() =>
        GivenComplaint.Filed().After(Anna, Settle).When(Anna, Settle).ShouldRefuse("already-settled");

    [Fact]
    public void an_organisation_that_reads_a_complaint_does_not_settle_it() =>
        GivenComplaint.Filed().After(Anna, Offer(Offer1, Svb, Q1) with { Share = [new("complaints", SharingGround.Task)] }).When(Bram, Settle)
            .ShouldRefuse("not-the-handler");

    [Fact]
    public void there_must_be_a_complaint() =>
        GivenCase.With(Pension).When(Anna, Settle).ShouldRefuse("unknown-complaint");

    [Fact]
    public void whom_it_is_about_does_not_judge_it_but_may_note_that_the_citizen_is_satisfied()
    {
        GivenComplaint.Filed(about: "anna").When(Anna, Settle).ShouldRefuse("was-involved");
        GivenComplaint.Filed(about: "anna").When(Anna, Settle with { Outcome = ComplaintOutcome.Settled }).ShouldAcceptOnly<ComplaintSettled>();
    }

    [Fact]
    public void where_a_handler_is_named_the_findings_are_theirs()
    {
        var story = GivenComplaint.Filed().After(Anna, new NameComplaintHandler(Thing1, Aziz.Official()));
        story.When(Anna, Settle).ShouldRefuse("not-the-handler");
        story.When(Aziz, Settle).ShouldAcceptOnly<ComplaintSettled>();
        story.When(Anna, Settle with { Outcome = ComplaintOutcome.NotHandled }).ShouldAcceptOnly<ComplaintSettled>();
    }

    [Fact]
    public void a_handler_of_another_place_settles_it_too() =>
        GivenComplaint.Filed().After(Anna, new NameComplaintHandler(Thing1, Carla.Official())).When(Carla, Settle).ShouldAcceptOnly<ComplaintSettled>();
}
