namespace Casework.Domain.Terms;

/// <summary>The edge between instants and calendar dates: the only place that knows the time zone (Europe/Amsterdam).</summary>
public static class LocalDay
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The date on a clock in Amsterdam at that instant; legal terms count these dates.</summary>
    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(ClockAt(instant).DateTime);

    /// <summary>The same instant with the offset that Amsterdam has then.</summary>
    public static DateTimeOffset ClockAt(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Amsterdam);

    /// <summary>The first instant of the day (00:00); a day lasts 23, 24 or 25 hours.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Amsterdam.GetUtcOffset(midnight));
    }

    /// <summary>The instant at which the day is over (24:00): what happens at it or later is too late for that day.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => StartOf(day.AddDays(1));
}
