using static Casework.Domain.Tests.Telling.GivenMediation;

namespace Casework.Domain.Tests.Cases.Mediations;

public class ConsentToMediationTests
{
    [Fact]
    public void the_first_consent_starts_nothing()
    {
        Proposed().When(Visitor, Consent("citizen")).ShouldAcceptOnly<MediationConsentGiven>();
        Proposed().After(Visitor, Consent("citizen")).Mediation().ShouldBe(MediationStatus.Proposed);
    }

    [Fact]
    public void the_last_consent_starts_the_mediation()
    {
        var story = Proposed().After(Visitor, Consent("citizen"));

        story.When(Bram, Consent("svb")).ShouldAccept<MediationStarted>();
        story.After(Bram, Consent("svb")).Mediation().ShouldBe(MediationStatus.Running);
        Status.Of(story.Current, story.Current.Questions[0]).ShouldBe(QuestionStatus.InMediation);
    }

    [Fact]
    public void one_refusal_ends_it_whoever_consented()
    {
        var story = Proposed().After(Visitor, Consent("citizen"));

        story.When(Bram, Consent("svb", agrees: false)).ShouldAcceptOnly<MediationConsentRefused>().Party.ShouldBe("svb");
        story.After(Bram, Consent("svb", agrees: false)).Mediation().ShouldBe(MediationStatus.Refused);
    }

    [Fact]
    public void only_parties_consent() =>
        Proposed().When(Dirk, Consent("cak")).ShouldRefuse("not-a-party", "cak");

    [Fact]
    public void each_speaks_for_their_own_party()
    {
        Proposed().When(Bram, Consent("citizen")).ShouldRefuse("not-your-party", "citizen");
        Proposed().When(Visitor, Consent("svb")).ShouldRefuse("not-your-party", "svb");
        Proposed().When(Aziz, Consent("svb")).ShouldRefuse("not-your-party", "svb");
        Proposed().When(Aziz, Consent("citizen")).ShouldAcceptOnly<MediationConsentGiven>();
        Proposed().When(Mediator, Consent("svb")).ShouldAcceptOnly<MediationConsentGiven>();
    }

    [Fact]
    public void a_party_consents_once() =>
        Proposed().After(Visitor, Consent("citizen")).When(Visitor, Consent("citizen")).ShouldRefuse("already-consented", "citizen");

    [Fact]
    public void to_what_is_over_nobody_consents() =>
        Proposed().After(Visitor, Consent("citizen", agrees: false)).When(Bram, Consent("svb")).ShouldRefuse("mediation-over");

    [Fact]
    public void there_must_be_a_mediation() =>
        GivenCase.Decided().When(Visitor, Consent("citizen")).ShouldRefuse("unknown-mediation");

    [Fact]
    public void a_closed_case_is_opened_first() =>
        Over().After(Bram, Close).When(Visitor, Consent("citizen")).ShouldRefuse("case-closed");
}
