namespace Casework.Domain.Tests.Cases.Mediations;

public class ProposeMediationTests
{
    [Fact]
    public void mediation_is_offered_to_the_parties_of_a_dispute() =>
        GivenDispute().When(Anna, OfferMediation(Thing2, Thing1))
            .ShouldAcceptOnly<MediationProposed>().Parties.ShouldBe(["citizen", "svb"]);

    [Fact]
    public void after_it_ended_it_can_be_offered_again() =>
        GivenMediation.Over().When(Anna, OfferMediation(Nothing, Thing1)).ShouldAcceptOnly<MediationProposed>();

    [Fact]
    public void the_offer_has_a_last_day_and_lapses_after_it_unless_it_started()
    {
        GivenDispute().When(Anna, OfferMediation(Thing2, Thing1)).ShouldAccept<MediationProposed>().AnswerBy.ShouldBe(Day("2026-12-14"));
        GivenDispute().When(Anna, OfferMediation(Thing2, Thing1) with { AnswerBy = Day("2026-11-30") }).ShouldRefuse("date-in-the-past");

        var story = GivenMediation.Proposed().After(Visitor, GivenMediation.Consent("citizen"));
        story.At("2026-12-14", "23:00").AfterTheTimersLooked().Mediation().ShouldBe(MediationStatus.Proposed);
        story.At("2026-12-15").AfterTheTimersLooked().Events[^1].ShouldBeOfType<MediationLapsed>();
        story.Mediation().ShouldBe(MediationStatus.Lapsed);
        story.When(Bram, GivenMediation.Consent("svb")).ShouldRefuse("mediation-over");

        GivenMediation.Running().At("2027-01-04").AfterTheTimersLooked().Mediation().ShouldBe(MediationStatus.Running);
    }

    [Fact]
    public void there_must_be_a_dispute() =>
        GivenCase.Decided().When(Anna, OfferMediation(Thing2, Thing1)).ShouldRefuse("unknown-dispute");

    [Fact]
    public void one_mediation_at_a_time() =>
        GivenMediation.Proposed().When(Anna, OfferMediation(Nothing, Thing1)).ShouldRefuse("already-proposed");

    [Fact]
    public void a_closed_case_is_opened_first() =>
        GivenDispute().After(Bram, Close).When(Anna, OfferMediation(Thing2, Thing1)).ShouldRefuse("case-closed");

    private static Story GivenDispute() => GivenCase.Decided(DecisionOutcome.Refused).After(Visitor, Disagree(Thing1, Q1));
}
