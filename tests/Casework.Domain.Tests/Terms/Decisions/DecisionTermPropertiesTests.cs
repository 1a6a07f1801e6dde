using Casework.Domain.Catalogues;
using Casework.Domain.Terms;
using CsCheck;

namespace Casework.Domain.Tests.Terms.Decisions;

public class DecisionTermPropertiesTests
{
    private static readonly DateOnly AsOf = new(2027, 6, 1);

    private static readonly Gen<DateOnly> Received = Gen.Int[0, 1000].Select(days => new DateOnly(2024, 1, 1).AddDays(days));

    private static readonly Gen<DecisionTermRule> Rule = Gen.OneOf(
        Gen.Int[1, 16].Select(weeks => new DecisionTermRule(weeks, TermUnit.Weeks, "Awb 4:13")),
        Gen.Int[1, 100].Select(days => new DecisionTermRule(days, TermUnit.Days, "Wmo 2.3.5")),
        Gen.Int[1, 6].Select(months => new DecisionTermRule(months, TermUnit.Months, "Awb 3:18")));

    // Days are relative to receipt and made absolute in Facts.
    private static readonly Gen<Suspension> Suspension = Gen.Select(
        Gen.OneOf("4:15-1-a", "4:15-1-b", "4:15-2-a", "4:15-2-b", "4:15-2-c"), Gen.Int[0, 120], Gen.Int[0, 40], Gen.Int[0, 40],
        (ground, from, length, deadline) =>
            new Suspension(ground, Day(from), Day(from + length), ground == "4:15-1-a" ? Day(from + deadline) : null));

    private static readonly Gen<Extension> Extension =
        Gen.Select(Gen.Int[0, 120], Gen.Int[1, 120], (notice, more) => new Extension(Day(notice), Day(notice + more)));

    private static readonly Gen<TermFacts> Facts = Gen.Select(Received, Rule, Gen.Int[1, 60], Extension.List[0, 2], Suspension.List[0, 5])
        .Select((received, rule, promised, extensions, suspensions) => new TermFacts(
            received, rule, promised,
            [.. extensions.Select(e => new Extension(Move(e.NoticeOn, received), Move(e.Until, received)))],
            [.. suspensions.Select(s => Move(s, received))]));

    [Fact]
    public void a_suspension_never_makes_a_term_earlier() => Gen.Select(Facts, Suspension).Sample((facts, more) =>
    {
        var suspended = facts with { Suspensions = [.. facts.Suspensions, Move(more, facts.ReceivedOn)] };
        var (before, after) = (DecisionTerm.Compute(facts, AsOf), DecisionTerm.Compute(suspended, AsOf));
        after.DecideBy.ShouldBeGreaterThanOrEqualTo(before.DecideBy);
        after.PromisedBy!.Value.ShouldBeGreaterThanOrEqualTo(before.PromisedBy!.Value);
    });

    [Fact]
    public void splitting_a_suspension_into_two_adjacent_parts_changes_nothing() =>
        Gen.Select(Facts, Gen.Int[0, 120], Gen.Int[0, 40], Gen.Int[0, 40]).Sample((facts, from, first, second) =>
        {
            var (start, end) = (facts.ReceivedOn.AddDays(from), facts.ReceivedOn.AddDays(from + first + second + 1));
            var cut = start.AddDays(first);
            var whole = facts with { Suspensions = [.. facts.Suspensions, new("4:15-2-a", start, end)] };
            var parts = facts with { Suspensions = [.. facts.Suspensions, new("4:15-2-a", start, cut), new("4:15-2-a", cut.AddDays(1), end)] };
            DecisionTerm.DecideBy(parts, AsOf).ShouldBe(DecisionTerm.DecideBy(whole, AsOf));
            DecisionTerm.Compute(parts, AsOf).PromisedBy.ShouldBe(DecisionTerm.Compute(whole, AsOf).PromisedBy);
        });

    [Fact]
    public void a_suspension_inside_another_changes_nothing() =>
        Gen.Select(Facts, Gen.Int[0, 120], Gen.Int[0, 40], Gen.Int[0, 20]).Sample((facts, from, length, inner) =>
        {
            var outer = new Suspension("4:15-2-a", facts.ReceivedOn.AddDays(from), facts.ReceivedOn.AddDays(from + length));
            var part = new Suspension("4:15-2-c", outer.From.AddDays(Math.Min(inner, length)), outer.To);
            var without = facts with { Suspensions = [.. facts.Suspensions, outer] };
            var with = facts with { Suspensions = [.. facts.Suspensions, outer, part] };
            DecisionTerm.DecideBy(with, AsOf).ShouldBe(DecisionTerm.DecideBy(without, AsOf));
        });

    [Fact]
    public void the_order_in_which_facts_arrive_does_not_matter() => Gen.Select(Facts, Gen.Int).Sample((facts, seed) =>
    {
        var random = new Random(seed);
        var shuffled = facts with
        {
            Suspensions = [.. facts.Suspensions.OrderBy(_ => random.Next())],
            Extensions = [.. facts.Extensions.OrderBy(_ => random.Next())],
        };
        var (told, retold) = (DecisionTerm.Compute(facts, AsOf), DecisionTerm.Compute(shuffled, AsOf));
        (retold.DecideBy, retold.PromisedBy, retold.Suspended).ShouldBe((told.DecideBy, told.PromisedBy, told.Suspended));
        Lines(retold).ShouldBe(Lines(told));
    });

    [Fact]
    public void the_history_is_a_chain_that_ends_at_the_term() => Facts.Sample(facts =>
    {
        var term = DecisionTerm.Compute(facts, AsOf);
        term.History[0].Was.ShouldBeNull();
        term.History.Zip(term.History.Skip(1))
            .ShouldAllBe(pair => pair.Second.Was == pair.First.DecideBy && pair.First.On <= pair.Second.On);
        term.History[^1].DecideBy.ShouldBe(term.DecideBy);
        Lines(term).ShouldAllBe(line => !line.Contains('{'));
    });

    [Fact]
    public void a_term_under_the_act_ends_on_an_open_day_unless_the_desk_named_the_day() => Facts.Sample(facts =>
    {
        var unextended = facts with { Extensions = [] };
        var end = DecisionTerm.DecideBy(unextended, AsOf);
        end.ShouldBeGreaterThanOrEqualTo(GeneralTermsAct.RawEnd(facts.ReceivedOn, facts.Rule.Length, facts.Rule.Unit));
        if (GeneralTermsAct.Covers(facts.Rule.Length, facts.Rule.Unit))
        {
            DutchCalendar.IsWorkingDay(end).ShouldBeTrue();
        }
    });

    [Fact]
    public void walking_day_by_day_gives_the_same_end() => Facts.Sample(facts =>
    {
        var raw = GeneralTermsAct.RawEnd(facts.ReceivedOn, facts.Rule.Length, facts.Rule.Unit);
        var periods = SuspendedTerm.Sort(facts.Suspensions, AsOf, TermPolicies.Default, new Period[8]).ToArray();
        var (day, left) = (facts.ReceivedOn, raw.DayNumber - facts.ReceivedOn.DayNumber);
        while (left > 0)
        {
            day = day.AddDays(1);
            left -= periods.Any(period => period.Contains(day)) ? 0 : 1;
        }
        SuspendedTerm.End(facts.ReceivedOn, raw, periods).ShouldBe(day);
    });

    private static IEnumerable<string> Lines(Term term) =>
        term.History.Select(change => $"{change.On} {change.Was} {change.DecideBy} {change.Article} {change.Because.In("nl")}");

    private static DateOnly Day(int offset) => new DateOnly(1, 1, 1).AddDays(offset);

    private static DateOnly Move(DateOnly relative, DateOnly to) => to.AddDays(relative.DayNumber);

    private static Suspension Move(Suspension relative, DateOnly to) => relative with
    {
        From = Move(relative.From, to),
        To = relative.To is { } end ? Move(end, to) : null,
        Deadline = relative.Deadline is { } deadline ? Move(deadline, to) : null,
    };
}
