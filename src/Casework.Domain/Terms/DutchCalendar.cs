namespace Casework.Domain.Terms;

/// <summary>
/// Working days (werkdagen) in the Netherlands by the newest version of the calendar, for terms the desk sets itself.
/// Legal terms of a case use the version that the case names: <see cref="TermCalendar.Of"/>.
/// </summary>
public static class DutchCalendar
{
    /// <inheritdoc cref="TermCalendar.IsWorkingDay"/>
    public static bool IsWorkingDay(DateOnly day) => TermCalendar.Latest.IsWorkingDay(day);

    /// <inheritdoc cref="TermCalendar.Roll"/>
    public static DateOnly Roll(DateOnly day) => TermCalendar.Latest.Roll(day);

    /// <inheritdoc cref="TermCalendar.AddWorkingDays"/>
    public static DateOnly AddWorkingDays(DateOnly day, int n) => TermCalendar.Latest.AddWorkingDays(day, n);

    /// <inheritdoc cref="TermCalendar.WorkingDaysBetween"/>
    public static int WorkingDaysBetween(DateOnly after, DateOnly upTo) => TermCalendar.Latest.WorkingDaysBetween(after, upTo);
}
