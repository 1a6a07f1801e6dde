using Casework.Domain.Cases.Objections;
using static Casework.Domain.Tests.Telling.GivenObjection;

namespace Casework.Domain.Tests.Cases.Objections;

public class GiveNoticeOnObjectionTests
{
    private static readonly GiveNoticeOnObjection Act = new(Thing1, Day(Story.TheFirstDay));

    [Fact]
    public void a_premature_one_is_recorded_and_starts_nothing()
    {
        var story = Lodged().At("2027-02-22").After(Visitor, Act with { ReceivedOn = Day("2027-02-22") });
        (story.Current.LastNoticeWasPremature, story.Current.Objections[0].Watch.NoticeOn).ShouldBe((true, (DateOnly?)null));
        story.At("2027-02-23").After(Visitor, Act with { ReceivedOn = Day("2027-02-23") });
        (story.Current.LastNoticeWasPremature, story.Current.Objections[0].Watch.NoticeOn).ShouldBe((false, Day("2027-02-23")));
    }

    [Fact]
    public void not_before_it_comes() => Lodged().When(Visitor, Act with { ReceivedOn = Day("2026-12-01") }).ShouldRefuse("date-in-the-future");

    [Fact]
    public void also_while_a_founded_objection_waits_for_its_new_decision() =>
        Founded().When(Visitor, Act).ShouldAcceptOnly<ObjectionNoticeOfDefaultReceived>();

    [Fact]
    public void only_on_an_objection_that_is_open_in_an_open_case_by_who_may()
    {
        Lodged().When(Visitor, Act).ShouldAccept<ObjectionNoticeOfDefaultReceived>().ObjectionId.ShouldBe(Thing1);
        Lodged().When(Dirk, Act).ShouldRefuse("not-the-holder");
        Ended(ObjectionOutcome.Unfounded).When(Visitor, Act).ShouldRefuse("already-decided");
        GivenCase.Decided().When(Visitor, Act).ShouldRefuse("unknown-objection");
        Closed().When(Visitor, Act).ShouldRefuse("case-closed");
    }
}
