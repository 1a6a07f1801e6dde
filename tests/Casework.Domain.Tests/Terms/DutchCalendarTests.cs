using Casework.Domain.Terms;
using CsCheck;

namespace Casework.Domain.Tests.Terms;

public class DutchCalendarTests
{
    private static readonly Gen<DateOnly> AnyDay = Gen.Int[1950, 2150].Select(Gen.Int[0, 364], (y, d) => new DateOnly(y, 1, 1).AddDays(d));

    [Theory]
    [InlineData("2026-05-05", false, "Liberation Day, also outside a lustrum")]
    [InlineData("2026-04-03", false, "Good Friday is equated")]
    [InlineData("2025-04-26", false, "King's Day, because the 27th is a Sunday")]
    [InlineData("2025-04-28", true, "no Monday instead of it")]
    [InlineData("2031-04-26", false, "King's Day again on a Saturday")]
    [InlineData("2013-04-30", false, "Queen's Day")]
    [InlineData("2026-05-15", false, "equated by Royal Decree")]
    [InlineData("2027-12-27", true, "Christmas in the weekend has no substitute")]
    [InlineData("2026-05-04", true, "Remembrance Day is no holiday")]
    public void a_day_is_open_or_closed_by_the_general_act_on_terms(string day, bool open, string why) =>
        DutchCalendar.IsWorkingDay(DateOnly.Parse(day)).ShouldBe(open, why);

    [Fact]
    public void roll_never_lands_on_a_closed_day_nor_skips_an_open_one() => AnyDay.Sample(day =>
    {
        var rolled = DutchCalendar.Roll(day);
        DutchCalendar.IsWorkingDay(rolled).ShouldBeTrue();
        rolled.ShouldBeGreaterThanOrEqualTo(day);
        DutchCalendar.WorkingDaysBetween(day.AddDays(-1), rolled).ShouldBe(1);
    });

    [Fact]
    public void adding_working_days_is_what_counting_them_finds() => Gen.Select(AnyDay, Gen.Int[1, 60]).Sample((day, n) =>
    {
        var later = DutchCalendar.AddWorkingDays(day, n);
        DutchCalendar.IsWorkingDay(later).ShouldBeTrue();
        DutchCalendar.WorkingDaysBetween(day, later).ShouldBe(n);
        DutchCalendar.AddWorkingDays(later, -n).ShouldBeLessThanOrEqualTo(day);
    });

    [Fact]
    public void outside_the_table_the_answers_are_the_same_rules()
    {
        DutchCalendar.Roll(new DateOnly(1988, 12, 24)).ShouldBe(new DateOnly(1988, 12, 27));
        DutchCalendar.AddWorkingDays(new DateOnly(1989, 12, 29), 2).ShouldBe(new DateOnly(1990, 1, 3));
        DutchCalendar.AddWorkingDays(new DateOnly(2110, 12, 30), 3).ShouldBe(new DateOnly(2111, 1, 5));
    }
}
