using Casework.Domain.Cases.Objections;
using static Casework.Domain.Tests.Telling.GivenObjection;

namespace Casework.Domain.Tests.Cases.Objections;

public class HearObjectionTests
{
    private static readonly HearObjection Hear = new(Thing1, Day(Story.TheFirstDay), null);

    [Fact]
    public void the_objector_is_heard()
    {
        Lodged().When(Carla, Hear).ShouldAcceptOnly<ObjectionHeard>().HeldOn.ShouldBe(Day(Story.TheFirstDay));
        Lodged().After(Carla, Hear).Current.Objections[0].Heard.ShouldBeTrue();
    }

    [Fact]
    public void or_the_hearing_is_waived_for_a_reason()
    {
        var waive = new HearObjection(Thing1, null, Something);

        Lodged().When(Carla, waive).ShouldAcceptOnly<ObjectionHearingWaived>().Because.ShouldBe(Something);
        Lodged().After(Carla, waive).Current.Objections[0].Heard.ShouldBeTrue();
    }

    [Fact]
    public void never_without_a_reason() =>
        Lodged().When(Carla, new HearObjection(Thing1, null, null)).ShouldRefuse("reason-required");

    [Fact]
    public void a_hearing_is_not_recorded_before_it_is_held() =>
        Lodged().When(Carla, Hear with { HeldOn = Day("2026-12-01") }).ShouldRefuse("date-in-the-future");

    [Fact]
    public void no_other_organisation_hears() =>
        Lodged().When(Dirk, Hear).ShouldRefuse("not-the-holder");

    [Fact]
    public void after_the_decision_nobody_is_heard() =>
        Founded().When(Carla, Hear).ShouldRefuse("already-decided");

    [Fact]
    public void there_must_be_an_objection() =>
        GivenCase.Decided().When(Carla, Hear).ShouldRefuse("unknown-objection");

    [Fact]
    public void a_closed_case_is_opened_first() =>
        Closed().When(Carla, Hear).ShouldRefuse("case-closed");

    [Fact]
    public void whoever_took_the_contested_decision_neither_leads_the_hearing_nor_is_the_majority()
    {
        Lodged().When(Bram, Hear).ShouldRefuse("took-the-decision");
        Lodged().When(Carla, Hear with { HeardBy = ["bram", "carla", "eva"] }).ShouldRefuse("took-the-decision");
        Lodged().When(Carla, Hear with { HeardBy = ["carla", "bram"] }).ShouldRefuse("took-the-decision");
        Lodged().When(Bram, Hear with { HeardBy = ["carla", "bram", "eva"] }).ShouldAcceptOnly<ObjectionHeard>().HeldBy!.Count.ShouldBe(3);
    }

    [Fact]
    public void a_committee_hears_by_itself_and_anybody_records_it() =>
        Lodged().After(Bram, new SetUpObjectionCommittee(Thing1, Something)).When(Bram, Hear with { Report = Something })
            .ShouldAcceptOnly<ObjectionHeard>().Report.ShouldBe(Something);

    [Fact]
    public void that_nobody_is_heard_may_be_said_by_whoever_decided() =>
        Lodged().When(Bram, new HearObjection(Thing1, null, Something)).ShouldAcceptOnly<ObjectionHearingWaived>();
}
