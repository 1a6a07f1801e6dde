using Casework.Domain.Cases.Mediations;
using static Casework.Domain.Tests.Telling.GivenMediation;

namespace Casework.Domain.Tests.Cases.Mediations;

public class HoldSessionTests
{
    private static readonly HoldSession Session = new(Thing2, Day(Story.TheFirstDay), ["citizen", "svb"]);

    [Fact]
    public void of_a_session_only_date_and_attendance_are_kept()
    {
        var held = Running().When(Mediator, Session).ShouldAcceptOnly<MediationSessionHeld>();

        (held.HeldOn, held.Attended.Count).ShouldBe((Day(Story.TheFirstDay), 2));
    }

    [Fact]
    public void a_session_is_not_recorded_before_it_is_held() =>
        Running().When(Mediator, Session with { HeldOn = Day("2026-12-01") }).ShouldRefuse("date-in-the-future");

    [Fact]
    public void without_every_consent_there_is_no_session() =>
        Proposed().After(Visitor, Consent("citizen")).When(Mediator, Session).ShouldRefuse("consent-missing");

    [Fact]
    public void nor_after_the_end() =>
        Over().When(Mediator, Session).ShouldRefuse("mediation-over");

    [Fact]
    public void only_the_mediator_who_was_named_records_it() =>
        Running().When(new Actor("other", "Other", [Role.Mediator]), Session).ShouldRefuse("not-the-mediator");

    [Fact]
    public void there_must_be_a_mediation() =>
        GivenCase.Decided().When(Mediator, Session).ShouldRefuse("unknown-mediation");

    [Fact]
    public void a_closed_case_is_opened_first() =>
        Over().After(Bram, Close).When(Mediator, Session).ShouldRefuse("case-closed");
}
