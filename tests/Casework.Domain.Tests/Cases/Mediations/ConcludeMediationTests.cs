using Casework.Domain.Cases.Mediations;
using static Casework.Domain.Tests.Telling.GivenMediation;

namespace Casework.Domain.Tests.Cases.Mediations;

public class ConcludeMediationTests
{
    private static readonly ConcludeMediation Conclude = new(Thing2, MediationOutcome.Agreement, Something);

    [Fact]
    public void the_outcome_ends_the_mediation()
    {
        Running().When(Mediator, Conclude).ShouldAcceptOnly<MediationConcluded>().Outcome.ShouldBe(MediationOutcome.Agreement);
        Running().After(Mediator, Conclude).Mediation().ShouldBe(MediationStatus.Concluded);
    }

    [Fact]
    public void what_never_started_has_no_outcome() =>
        Proposed().When(Mediator, Conclude).ShouldRefuse("consent-missing");

    [Fact]
    public void it_ends_once() =>
        Over().When(Mediator, Conclude).ShouldRefuse("mediation-over");

    [Fact]
    public void there_must_be_a_mediation() =>
        GivenCase.Decided().When(Mediator, Conclude).ShouldRefuse("unknown-mediation");

    [Fact]
    public void a_closed_case_is_opened_first() =>
        Over().After(Bram, Close).When(Mediator, Conclude).ShouldRefuse("case-closed");

    [Fact]
    public void another_mediator_does_not_end_it() =>
        Running().When(Mediator with { Id = "another" }, Conclude).ShouldRefuse("not-the-mediator");
}
