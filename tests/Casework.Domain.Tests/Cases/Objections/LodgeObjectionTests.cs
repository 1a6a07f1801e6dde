using Casework.Domain.Cases.Objections;
using Casework.Domain.Terms;

namespace Casework.Domain.Tests.Cases.Objections;

public class LodgeObjectionTests
{
    [Fact]
    public void an_objection_is_received_now_unless_it_says_when()
    {
        var story = GivenCase.Decided();
        story.When(Visitor, Object(Thing1, Q1)).ShouldAcceptOnly<ObjectionLodged>().ReceivedAt.ShouldBe(story.Now);

        var yesterday = story.Now.AddDays(-1);
        story.When(Anna, Object(Thing1, Q1) with { ReceivedAt = yesterday }).ShouldAccept<ObjectionLodged>().ReceivedAt.ShouldBe(yesterday);
    }

    [Fact]
    public void on_a_closed_case_it_opens_the_case_again() =>
        GivenCase.Closed().When(Visitor, Object(Thing1, Q1)).ShouldAccept().Select(e => e.GetType())
            .ShouldBe([typeof(CaseReopened), typeof(ObjectionLodged)]);

    [Fact]
    public void a_late_one_is_taken_in_as_well() =>
        GivenCase.Decided().At("2028-01-10").When(Visitor, Object(Thing1, Q1)).ShouldAcceptOnly<ObjectionLodged>();

    [Fact]
    public void there_must_be_such_a_question() =>
        GivenCase.Decided().When(Visitor, Object(Thing1, Nothing)).ShouldRefuse("unknown-question");

    [Fact]
    public void there_must_be_a_decision() =>
        GivenCase.HeldBySvb(Pension).When(Visitor, Object(Thing1, Q1)).ShouldRefuse("not-decided");

    [Fact]
    public void it_cannot_come_in_tomorrow()
    {
        var story = GivenCase.Decided();
        story.When(Anna, Object(Thing1, Q1) with { ReceivedAt = story.Now.AddDays(1) }).ShouldRefuse("date-in-the-future");
    }

    [Fact]
    public void one_objection_at_a_time_against_the_same_decision() =>
        GivenObjection.Lodged().When(Visitor, Object(Thing2, Q1)).ShouldRefuse("already-objected");

    [Fact]
    public void an_organisation_that_only_looks_on_takes_none_in() =>
        GivenCase.Decided(DecisionOutcome.Refused).When(Dirk, Object(Thing1, Q1)).ShouldRefuse("not-the-holder");

    [Fact]
    public void against_a_decision_on_objection_lies_appeal_and_no_second_objection()
    {
        GivenObjection.Ended(ObjectionOutcome.Unfounded).When(Visitor, Object(Thing2, Q1)).ShouldRefuse("appeal-instead");
        GivenObjection.Replaced(DecisionOutcome.Refused).When(Visitor, Object(Thing2, Q1)).ShouldRefuse("appeal-instead");
    }

    [Fact]
    public void while_a_founded_objection_waits_for_its_new_decision_there_is_none_to_object_to() =>
        GivenObjection.Founded().When(Visitor, Object(Thing2, Q1)).ShouldRefuse("not-decided");

    [Fact]
    public void whoever_withdrew_may_object_again() =>
        GivenObjection.Lodged().After(Visitor, new WithdrawObjection(Thing1, WithdrawalHow.Written)).When(Visitor, Object(Thing2, Q1))
            .ShouldAcceptOnly<ObjectionLodged>();

    [Theory]
    [InlineData(Channel.Web, "2027-01-11", null, Timeliness.InTime)]
    [InlineData(Channel.Web, "2027-01-12", null, Timeliness.LateAssessExcuse)]
    [InlineData(Channel.Letter, "2027-01-18", "2027-01-11", Timeliness.InTime)]
    [InlineData(Channel.Letter, "2027-01-13", null, Timeliness.NotEstablished)]
    public void whether_it_is_in_time_is_told_and_never_judged_by_itself(Channel channel, string day, string? posted, Timeliness expected) =>
        GivenCase.Decided(DecisionOutcome.Refused).At(day)
            .After(Anna, Object(Thing1, Q1) with { Channel = channel, PostedOn = posted is null ? null : Day(posted) })
            .Current.Objections[0].InTime.ShouldBe(expected);

    [Fact]
    public void the_day_on_which_another_body_received_it_counts() =>
        GivenCase.Decided(DecisionOutcome.Refused).At("2027-01-20").After(Anna, Object(Thing1, Q1) with { ReceivedByWrongBodyOn = Day("2027-01-11") })
            .Current.Objections[0].InTime.ShouldBe(Timeliness.InTime);
}
