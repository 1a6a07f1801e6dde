using Casework.Domain.Terms;
using CsCheck;

namespace Casework.Domain.Tests.Terms;

public class LocalDayTests
{
    [Theory]
    [InlineData("2026-03-28T22:59:59Z", "2026-03-28")]
    [InlineData("2026-03-28T23:00:00Z", "2026-03-29")]
    [InlineData("2026-03-29T21:59:59Z", "2026-03-29")]
    [InlineData("2026-03-29T22:00:00Z", "2026-03-30")]
    [InlineData("2026-12-31T23:00:00Z", "2027-01-01")]
    public void the_day_is_the_one_on_a_clock_in_amsterdam(string instant, string day) =>
        LocalDay.Of(DateTimeOffset.Parse(instant)).ShouldBe(DateOnly.Parse(day));

    [Fact]
    public void a_day_ends_where_the_next_begins_also_when_the_clock_changes() =>
        Gen.Int[0, 20000].Sample(days =>
        {
            var day = new DateOnly(1996, 1, 1).AddDays(days);
            LocalDay.Of(LocalDay.EndOf(day).AddTicks(-1)).ShouldBe(day);
            LocalDay.Of(LocalDay.EndOf(day)).ShouldBe(day.AddDays(1));
        });

    [Theory]
    [InlineData("2026-03-29", 23)]
    [InlineData("2026-10-25", 25)]
    [InlineData("2026-10-26", 24)]
    public void a_day_may_last_23_or_25_hours(string day, int hours) =>
        (LocalDay.EndOf(DateOnly.Parse(day)) - LocalDay.StartOf(DateOnly.Parse(day))).TotalHours.ShouldBe(hours);
}
