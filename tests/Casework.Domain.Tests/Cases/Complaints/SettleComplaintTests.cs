using Casework.Domain.Cases.Complaints;

namespace Casework.Domain.Tests.Cases.Complaints;

public class SettleComplaintTests
{
    private static readonly SettleComplaint Settle = new(Thing1, ComplaintOutcome.Founded, Something);

    [Fact]
    public void the_findings_end_the_complaint() =>
        GivenComplaint().When(Anna, Settle).ShouldAcceptOnly<ComplaintSettled>().Outcome.ShouldBe(ComplaintOutcome.Founded);

    [Fact]
    public void a_settled_complaint_is_not_settled_again() =>
        GivenComplaint().After(Anna, Settle).When(Anna, Settle).ShouldRefuse("already-settled");

    [Fact]
    public void an_organisation_that_reads_a_complaint_does_not_settle_it() =>
        GivenComplaint().After(Anna, Offer(Offer1, Svb, Q1) with { Share = [new("complaints", SharingGround.Task)] }).When(Bram, Settle)
            .ShouldRefuse("not-the-handler");

    [Fact]
    public void there_must_be_a_complaint() =>
        GivenCase.With(Pension).When(Anna, Settle).ShouldRefuse("unknown-complaint");

    private static Story GivenComplaint() => GivenCase.With(Pension).After(Visitor, new FileComplaint(Thing1, Something, Something));
}
