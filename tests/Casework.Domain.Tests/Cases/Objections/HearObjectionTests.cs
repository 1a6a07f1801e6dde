using Casework.Domain.Cases.Objections;
using static Casework.Domain.Tests.Telling.GivenObjection;

namespace Casework.Domain.Tests.Cases.Objections;

public class HearObjectionTests
{
    private static readonly HearObjection Hear = new(Thing1, Day(Story.TheFirstDay), null);

    [Fact]
    public void the_objector_is_heard()
    {
        Lodged().When(Bram, Hear).ShouldAcceptOnly<ObjectionHeard>().HeldOn.ShouldBe(Day(Story.TheFirstDay));
        Lodged().After(Bram, Hear).Current.Objections[0].Heard.ShouldBeTrue();
    }

    [Fact]
    public void or_the_hearing_is_waived_for_a_reason()
    {
        var waive = new HearObjection(Thing1, null, Something);

        Lodged().When(Bram, waive).ShouldAcceptOnly<ObjectionHearingWaived>().Because.ShouldBe(Something);
        Lodged().After(Bram, waive).Current.Objections[0].Heard.ShouldBeTrue();
    }

    [Fact]
    public void never_without_a_reason() =>
        Lodged().When(Bram, new HearObjection(Thing1, null, null)).ShouldRefuse("reason-required");

    [Fact]
    public void a_hearing_is_not_recorded_before_it_is_held() =>
        Lodged().When(Bram, Hear with { HeldOn = Day("2026-12-01") }).ShouldRefuse("date-in-the-future");

    [Fact]
    public void no_other_organisation_hears() =>
        Lodged().When(Dirk, Hear).ShouldRefuse("not-the-holder");

    [Fact]
    public void after_the_decision_nobody_is_heard() =>
        Founded().When(Bram, Hear).ShouldRefuse("already-decided");

    [Fact]
    public void there_must_be_an_objection() =>
        GivenCase.Decided().When(Bram, Hear).ShouldRefuse("unknown-objection");

    [Fact]
    public void a_closed_case_is_opened_first() =>
        Founded().After(Bram, Close).When(Bram, Hear).ShouldRefuse("case-closed");
}
