using Casework.Domain.Catalogues;
using Casework.Domain.Terms;

namespace Casework.Domain.Tests.Terms.Decisions;

public class DecisionTermTests
{
    private static readonly DateOnly Received = new(2026, 1, 5);

    private static readonly TermFacts EightWeeks = new(Received, DecisionTermRule.Reasonable, null, [], []);

    private static readonly DecisionTermRule Statutory = new(8, TermUnit.Weeks, "Wmo 2.3.5");

    [Fact]
    public void without_a_statutory_term_the_decision_is_due_eight_weeks_after_receipt()
    {
        var term = DecisionTerm.Compute(EightWeeks, Received);

        term.DecideBy.ShouldBe(new DateOnly(2026, 3, 2));
        term.Suspended.ShouldBeFalse();
        term.PromisedBy.ShouldBeNull();
        var change = term.History.ShouldHaveSingleItem();
        (change.Was, change.DecideBy, change.Article).ShouldBe((null, new DateOnly(2026, 3, 2), "Awb 4:13"));
    }

    [Fact]
    public void a_suspension_that_runs_counts_as_if_it_lasts_until_its_deadline()
    {
        var facts = EightWeeks with { Suspensions = [new("4:15-1-a", new(2026, 1, 14), Deadline: new(2026, 1, 28))] };

        var term = DecisionTerm.Compute(facts, new(2026, 1, 20));

        term.DecideBy.ShouldBe(new DateOnly(2026, 3, 16));
        term.Suspended.ShouldBeTrue();
        DecisionTerm.Compute(facts, new(2026, 1, 28)).Suspended.ShouldBeFalse();
    }

    [Fact]
    public void another_service_counts_from_the_same_receipt_and_tells_what_the_date_was()
    {
        var facts = EightWeeks.Under(new(4, TermUnit.Weeks, "Paspoortwet 41(1)"), 10, new(2026, 1, 14))
            .Under(Statutory with { Length = 13 }, null, new(2026, 1, 20));

        var term = DecisionTerm.Compute(facts, new(2026, 1, 20));
        term.DecideBy.ShouldBe(DecisionTerm.DecideBy(new(Received, Statutory with { Length = 13 }, null, [], []), Received));
        term.History.Select(change => (change.On, change.Was, change.DecideBy, change.Article)).ShouldBe(
        [
            (Received, null, new DateOnly(2026, 3, 2), "Awb 4:13"),
            (new DateOnly(2026, 1, 14), new DateOnly(2026, 3, 2), new DateOnly(2026, 2, 2), "Paspoortwet 41(1)"),
            (new DateOnly(2026, 1, 20), new DateOnly(2026, 2, 2), new DateOnly(2026, 4, 6), "Wmo 2.3.5"),
        ]);
    }

    [Fact]
    public void another_service_with_the_same_rule_changes_nothing() =>
        DecisionTerm.Compute(EightWeeks.Under(DecisionTermRule.Reasonable, null, new(2026, 1, 14)), Received).History.ShouldHaveSingleItem();

    [Fact]
    public void completing_early_takes_back_the_days_that_were_not_needed()
    {
        var facts = EightWeeks with { Suspensions = [new("4:15-1-a", new(2026, 1, 14), new(2026, 1, 17), new(2026, 1, 28))] };

        var term = DecisionTerm.Compute(facts, new(2026, 1, 20));

        term.DecideBy.ShouldBe(new DateOnly(2026, 3, 4));
        term.History.Select(change => (change.On, change.Was, change.DecideBy)).ShouldBe(
        [
            (Received, null, new DateOnly(2026, 3, 2)),
            (new DateOnly(2026, 1, 14), new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 16)),
            (new DateOnly(2026, 1, 17), new DateOnly(2026, 3, 16), new DateOnly(2026, 3, 4)),
        ]);
        term.History[^1].Because.In("nl").ShouldBe(
            "De termijn stond stil van donderdag 15 januari 2026 tot zaterdag 17 januari 2026 omdat u nog gegevens moest sturen. "
            + "Hij loopt nu weer. Wij beslissen uiterlijk woensdag 4 maart 2026.");
    }

    [Fact]
    public void a_suspension_without_a_known_end_moves_the_last_day_along()
    {
        var facts = EightWeeks with { Suspensions = [new("4:15-2-c", new(2026, 1, 19))] };

        DecisionTerm.DecideBy(facts, new(2026, 1, 19)).ShouldBe(new DateOnly(2026, 3, 3));
        var later = DecisionTerm.Compute(facts, new(2026, 1, 22));
        later.DecideBy.ShouldBe(new DateOnly(2026, 3, 6));
        later.History[^1].Because.Code.ShouldBe("history-still-suspended");
        later.History[^1].DecideBy.ShouldBe(later.DecideBy);
    }

    [Theory]
    [InlineData("2026-03-02", "2026-04-13", "history-extended")]
    [InlineData("2026-03-03", "2026-03-02", "history-notice-late")]
    public void a_notice_moves_the_term_when_it_is_sent_within_it(string noticeOn, string decideBy, string because)
    {
        var facts = EightWeeks with { Extensions = [new(DateOnly.Parse(noticeOn), new(2026, 4, 13))] };

        var term = DecisionTerm.Compute(facts, new(2026, 3, 10));

        term.DecideBy.ShouldBe(DateOnly.Parse(decideBy));
        term.History[^1].Because.Code.ShouldBe(because);
    }

    [Fact]
    public void a_notice_does_not_move_a_statutory_term()
    {
        var facts = EightWeeks with { Rule = Statutory, Extensions = [new(new(2026, 2, 20), new(2026, 4, 13))] };

        var term = DecisionTerm.Compute(facts, new(2026, 3, 10));

        term.DecideBy.ShouldBe(new DateOnly(2026, 3, 2));
        term.History[^1].Article.ShouldBe("Awb 4:14(1)");
    }

    [Fact]
    public void a_second_notice_has_no_effect()
    {
        var facts = EightWeeks with
        {
            Extensions = [new(new(2026, 4, 1), new(2026, 6, 1)), new(new(2026, 2, 20), new(2026, 4, 13))],
        };

        var term = DecisionTerm.Compute(facts, new(2026, 4, 2));

        term.DecideBy.ShouldBe(new DateOnly(2026, 4, 13));
        term.History[^1].Because.Code.ShouldBe("history-notice-second");
    }

    [Fact]
    public void days_that_stand_still_after_the_notice_count_on_top_of_the_announced_day()
    {
        var facts = EightWeeks with
        {
            Extensions = [new(new(2026, 2, 20), new(2026, 4, 13))],
            Suspensions = [new("4:15-2-a", new(2026, 3, 9), new(2026, 3, 18))],
        };

        DecisionTerm.DecideBy(facts, new(2026, 4, 2)).ShouldBe(new DateOnly(2026, 4, 23));
    }

    [Fact]
    public void the_promise_is_shorter_than_the_law_and_stands_still_with_it()
    {
        var facts = EightWeeks with { PromisedWorkingDays = 10 };
        DecisionTerm.Compute(facts, Received).PromisedBy.ShouldBe(new DateOnly(2026, 1, 19));

        var paused = facts with { Suspensions = [new("4:15-1-a", new(2026, 1, 14), new(2026, 1, 17), new(2026, 1, 28))] };
        DecisionTerm.Compute(paused, Received).PromisedBy.ShouldBe(new DateOnly(2026, 1, 21));
        DecisionTerm.Compute(facts with { PromisedWorkingDays = 100 }, Received).PromisedBy.ShouldBe(new DateOnly(2026, 3, 2));
    }

    [Fact]
    public void a_notice_of_default_on_the_last_day_comes_too_early()
    {
        DecisionTerm.IsPremature(EightWeeks, new(2026, 3, 2)).ShouldBeTrue();
        DecisionTerm.IsPremature(EightWeeks, new(2026, 3, 3)).ShouldBeFalse();
    }
}
