using Casework.Domain.Terms;

namespace Casework.Domain.Tests.Terms;

public class ObjectionTermTests
{
    private static readonly ObjectionTerm Term = ObjectionTerm.Of(new(2026, 2, 2));

    [Fact]
    public void the_last_day_is_six_weeks_after_publication() => Term.LastDay.ShouldBe(new DateOnly(2026, 3, 16));

    [Fact]
    public void by_web_form_two_minutes_to_midnight_is_in_time() =>
        Term.Received(DateTimeOffset.Parse("2026-03-16T23:58:00+01:00")).ShouldBe(Timeliness.InTime);

    [Fact]
    public void midnight_itself_is_late_but_the_excuse_is_weighed() =>
        Term.Received(DateTimeOffset.Parse("2026-03-17T00:00:00+01:00")).ShouldBe(Timeliness.LateAssessExcuse);

    [Theory]
    [InlineData("2026-03-16", "2026-03-23", Timeliness.InTime)]
    [InlineData("2026-03-16", "2026-03-24", Timeliness.LateAssessExcuse)]
    [InlineData("2026-03-17", "2026-03-18", Timeliness.LateAssessExcuse)]
    [InlineData(null, "2026-03-16", Timeliness.InTime)]
    [InlineData(null, "2026-03-17", Timeliness.NotEstablished)]
    public void by_post_it_is_posted_in_time_and_received_within_a_week(string? posted, string received, Timeliness expected) =>
        Term.ByPost(posted is null ? null : DateOnly.Parse(posted), DateOnly.Parse(received)).ShouldBe(expected);

    [Fact]
    public void when_the_week_for_post_ends_on_a_holiday_a_person_judges()
    {
        var term = ObjectionTerm.Of(new(2026, 2, 16));
        term.LastDay.ShouldBe(new DateOnly(2026, 3, 30));
        term.ByPost(new(2026, 3, 30), new(2026, 4, 7)).ShouldBe(Timeliness.NotEstablished, "the week ends on Easter Monday");
        term.ByPost(new(2026, 3, 30), new(2026, 4, 8)).ShouldBe(Timeliness.LateAssessExcuse);
    }

    [Fact]
    public void the_day_at_the_wrong_body_decides() => Term.Received(new DateOnly(2026, 3, 16)).ShouldBe(Timeliness.InTime);
}
