using Casework.Domain.Cases.Consultations;

namespace Casework.Domain.Tests.Cases.Consultations;

public class GiveAdviceTests
{
    private static readonly GiveAdvice Advise = new(Thing1, Something);

    [Fact]
    public void the_organisation_that_was_asked_answers() =>
        GivenConsultation().When(Bram, Advise).ShouldAcceptOnly<AdviceGiven>().By.Organisation.ShouldBe(Svb);

    [Fact]
    public void it_answers_once() =>
        GivenConsultation().After(Bram, Advise).When(Carla, Advise).ShouldRefuse("already-advised");

    [Fact]
    public void no_other_organisation_answers() =>
        GivenConsultation().When(Dirk, Advise).ShouldRefuse("not-the-consulted-organisation", Svb);

    [Fact]
    public void there_must_be_a_consultation() =>
        GivenCase.With(Pension).When(Bram, Advise).ShouldRefuse("unknown-consultation");

    private static Story GivenConsultation() => GivenCase.With(Pension).After(Anna, new RequestAdvice(Thing1, Q1, Svb, Something, []));
}
