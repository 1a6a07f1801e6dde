using Casework.Domain.Cases.Objections;
using Casework.Domain.Cases.Terms;
using Casework.Domain.Cases.Timers;
using Casework.Domain.Terms;
using static Casework.Domain.Tests.Telling.GivenObjection;

namespace Casework.Domain.Tests.Cases.Objections;

/// <summary>The dates of an objection, told through the case and held against the golden cases (objection.decision).</summary>
public class ObjectionDatesTests
{
    // The golden cases by number: published, lodged, committee, weeks of adjournment, agreed day, last day.
    [Theory]
    [InlineData("2026-02-02", false, 0, null, "2026-04-28")]
    [InlineData("2026-02-02", true, 0, null, "2026-06-08")]
    [InlineData("2026-02-02", false, 6, null, "2026-06-08")]
    [InlineData("2026-02-02", false, 3, null, "2026-05-18")]
    [InlineData("2026-02-20", false, 0, null, "2026-05-19")]
    [InlineData("2026-03-16", false, 0, null, "2026-06-09")]
    [InlineData("2026-02-02", false, 6, "2026-08-31", "2026-08-31")]
    [InlineData("2026-11-16", false, 0, null, "2027-02-08")]
    [InlineData("2025-10-31", true, 0, null, "2026-03-06")]
    [InlineData("2026-11-13", true, 0, null, "2027-03-22")]
    [InlineData("2027-01-13", true, 0, null, "2027-05-19")]
    [InlineData("2026-02-05", false, 0, null, "2026-04-30")]
    [InlineData("2026-02-19", false, 0, null, "2026-05-18")]
    [InlineData("2026-03-02", false, 0, null, "2026-05-26")]
    public void the_case_names_the_day_of_the_golden_cases(string published, bool committee, int weeks, string? agreed, string decideBy)
    {
        var story = Lodged(published, published);
        if (committee) story.After(Carla, new SetUpObjectionCommittee(Thing1, Something));
        if (weeks > 0) story.After(Carla, new AdjournObjection(Thing1, weeks, Something));
        if (agreed is not null) story.After(Carla, new DelayObjection(Thing1, Day(agreed), ["citizen"]));

        story.Current.Objections[0].DecideBy.ShouldBe(Day(decideBy));
        var history = ObjectionHistory.Of(story.Current.Objections[0].Term);
        history[^1].DecideBy.ShouldBe(Day(decideBy));
        history.Count.ShouldBe(1 + (committee ? 1 : 0) + (weeks > 0 ? 1 : 0) + (agreed is null ? 0 : 1));
    }

    [Fact]
    public void it_rests_until_the_day_of_repair_and_at_the_latest_until_the_date_for_it()
    {
        Story Asked() => Lodged("2026-02-02", "2026-03-16").At("2026-03-20")
            .After(Carla, new RequestObjectionRepair(Thing1, [Something], Day("2026-04-03")));

        Asked().Current.Objections[0].DecideBy.ShouldBe(Day("2026-05-11"));
        var repaired = Asked().At("2026-04-01").After(Visitor, new RepairObjection(Thing1, Something));
        repaired.Current.Objections[0].DecideBy.ShouldBe(Day("2026-05-08"));
        ObjectionHistory.Of(repaired.Current.Objections[0].Term).Select(change => (change.On, change.Article, change.DecideBy)).ShouldBe(
        [
            (Day("2026-03-16"), "Awb 7:10(1)", Day("2026-04-28")),
            (Day("2026-03-20"), "Awb 7:10(2)", Day("2026-05-11")),
            (Day("2026-04-01"), "Awb 7:10(2)", Day("2026-05-08")),
        ]);

        var lapsed = Asked().At("2026-04-04").AfterTheTimersLooked();
        lapsed.Events[^1].ShouldBeOfType<ObjectionRepairExpired>();
        lapsed.Current.Objections[0].DecideBy.ShouldBe(Day("2026-05-11"));
    }

    [Fact]
    public void time_warns_of_the_last_day_and_says_that_it_passed_and_what_lateness_costs()
    {
        var story = Lodged("2026-11-16", "2026-12-28");
        Happens(story, "2027-02-09").Select(e => (e.GetType(), e.HappenedAt)).ShouldBe(
        [
            (typeof(ObjectionDueSoon), LocalDay.StartOf(Day("2027-02-01"))),
            (typeof(ObjectionOverdue), LocalDay.EndOf(Day("2027-02-08"))),
        ]);
        story.At("2027-02-09").After(Visitor, new GiveNoticeOnObjection(Thing1, Day("2027-02-09")));
        Happens(story, "2027-06-01").Select(e => (e.GetType(), e.HappenedAt)).ShouldBe(
        [
            (typeof(ObjectionPenaltyStarted), LocalDay.EndOf(Day("2027-02-23"))),
            (typeof(ObjectionPenaltyMaximumReached), LocalDay.EndOf(Day("2027-04-06"))),
        ]);
        LatePenalty.Of(story.Current, story.Current.Objections[0])!.By(Day("2027-06-01"))!.AmountCents.ShouldBe(1442_00);
    }

    [Fact]
    public void where_an_act_rules_the_penalty_out_it_does_so_on_objection_too()
    {
        var story = GivenCase.On("2026-11-02", Unpaid).HandedTo(Bram, Offer1, Q1).At("2026-11-16").After(Bram, Decide(Q1, DecisionOutcome.Refused, Something))
            .After(Visitor, Object(Thing1, Q1)).At("2027-02-09").AfterTheTimersLooked()
            .After(Visitor, new GiveNoticeOnObjection(Thing1, Day("2027-02-09")));
        Happens(story, "2027-06-01").ShouldBeEmpty();
        LatePenalty.Of(story.Current, story.Current.Objections[0])!.ExcludedBy.ShouldBe("Voorbeeldwet 12(2)");
    }

    [Fact]
    public void after_a_founded_objection_the_term_runs_on_until_the_new_decision_which_belongs_to_it()
    {
        var story = Lodged("2026-11-16", "2026-12-28").After(Carla, new HearObjection(Thing1, null, Something))
            .After(Carla, DecideIt(ObjectionOutcome.Founded));
        (story.Current.Questions[0].InForce, Status.Of(story.Current, story.Current.Questions[0])).ShouldBe((null, QuestionStatus.AtSecondLine));
        story.Current.Objections[0].IsRunning.ShouldBeTrue();
        Happens(story, "2027-02-09").Select(e => e.GetType()).ShouldBe([typeof(ObjectionDueSoon), typeof(ObjectionOverdue)]);
        story.At("2027-02-09").After(Visitor, new GiveNoticeOnObjection(Thing1, Day("2027-02-09")));
        Happens(story, "2027-02-26");

        story.At("2027-02-26").After(Carla, Decide(Q1, DecisionOutcome.Granted));
        var (first, second) = (story.Current.Questions[0].Decisions[0], story.Current.Questions[0].Decisions[1]);
        (first.Status, first.ReplacedBy, second.Status, second.OnObjection).ShouldBe((DecisionStatus.Replaced, second.Id, DecisionStatus.InForce, Thing1));
        (second.ObjectUntil, story.Current.Objections[0].AppealUntil).ShouldBe((null, Day("2027-04-09")));
        LatePenalty.Of(story.Current, story.Current.Objections[0])!.By(Day("2027-06-01"))!.AmountCents.ShouldBe(2 * 2300);
        WhatIsDue.Next(story.Current).ShouldBeNull();
    }

    [Fact]
    public void the_penalty_on_the_application_stops_at_the_first_decision_and_not_at_that_on_objection()
    {
        var story = GivenCase.On("2026-09-01", Pension).HandedTo(Bram, Offer1, Q1).At("2026-11-02")
            .After(Visitor, new GiveNoticeOfDefault(Q1, Day("2026-11-02"))).At("2026-11-20").After(Bram, Decide(Q1, DecisionOutcome.Refused, Something));
        var cost = LatePenalty.Of(story.Current.Questions[0])!.By(Day("2027-06-01"))!.AmountCents;
        story.At("2026-12-01").After(Visitor, Object(Thing1, Q1)).After(Carla, new HearObjection(Thing1, null, Something))
            .After(Carla, DecideIt(ObjectionOutcome.Founded)).At("2027-01-04").After(Carla, Decide(Q1, DecisionOutcome.Granted));

        cost.ShouldBe(3 * 2300);
        LatePenalty.Of(story.Current.Questions[0])!.By(Day("2027-06-01"))!.AmountCents.ShouldBe(cost);
    }

    private static Story Lodged(string published, string lodged) =>
        GivenCase.On(published, Pension).HandedTo(Bram, Offer1, Q1).After(Bram, Decide(Q1, DecisionOutcome.Refused, Something))
            .At(lodged).After(Visitor, Object(Thing1, Q1));

    private static IReadOnlyList<CaseEvent> Happens(Story story, string day)
    {
        story.At(day);
        var happened = WhatIsDue.By(story.Current, story.Now);
        story.Apply(happened);
        // That the term to object is over is a word about the decision.
        return [.. happened.Where(e => e is not ObjectionTermEnded)];
    }
}
