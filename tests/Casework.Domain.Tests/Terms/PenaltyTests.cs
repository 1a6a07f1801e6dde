using Casework.Domain.Terms;
using CsCheck;

namespace Casework.Domain.Tests.Terms;

public class PenaltyTests
{
    [Fact]
    public void the_amount_grows_to_day_42_and_then_stays() =>
        Gen.Select(Gen.Int[0, 100], Gen.Int[0, 6000]).Sample((days, age) =>
        {
            var rates = PenaltyRates.For(new DateOnly(2009, 10, 1).AddDays(age))!;
            rates.After(days + 1).ShouldBeGreaterThanOrEqualTo(rates.After(days));
            rates.After(42 + days).ShouldBe(rates.After(42));
            rates.After(42).ShouldBeOneOf(1260_00, 1442_00);
        });

    [Fact]
    public void shares_add_up_to_the_whole() => Gen.Select(Gen.Int[1, 42], Gen.Int[1, 50]).Sample((days, applicants) =>
    {
        var penalty = Penalty.Compute(new(2026, 3, 2), new(2026, 3, 3), new DateOnly(2026, 3, 18).AddDays(days))!;
        penalty.Days.ShouldBe(days);
        penalty.Shares(applicants).Sum().ShouldBe(penalty.AmountCents);
    });

    [Fact]
    public void before_october_2009_there_was_no_penalty() =>
        Penalty.Compute(new(2009, 9, 1), new(2009, 9, 30), null).ShouldBeNull();

    [Fact]
    public void after_day_42_the_penalty_stops_but_the_court_stays_open()
    {
        var penalty = Penalty.Compute(new(2026, 3, 2), new(2026, 3, 3), null)!;
        (penalty.Days, penalty.AmountCents, penalty.LastDay).ShouldBe((42, 1442_00, new DateOnly(2026, 4, 28)));
        penalty.AppealPossibleFrom.ShouldBe(penalty.FirstDay);
    }
}
