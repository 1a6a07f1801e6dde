using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace Casework.Domain.Terms;

/// <summary>
/// One version of the calendar of the General Act on Terms (Algemene termijnenwet 3): which days are closed.
/// Total over all dates; <see cref="Years"/> says between which years it is known to be right.
/// </summary>
public sealed class TermCalendar
{
    // The span that is tabled; outside it the same answers are computed day by day.
    private static readonly DateOnly TableStart = new(1990, 1, 1);
    private static readonly int TableDays = new DateOnly(2111, 1, 1).DayNumber - TableStart.DayNumber;

    private static readonly ConcurrentDictionary<string, TermCalendar?> Versions = new();

    private readonly HashSet<DateOnly> byDecree;
    private readonly int[] workingDaysBefore = new int[TableDays + 1];
    private readonly int[] workingDays;

    public TermCalendar(CalendarYears years)
    {
        Years = years;
        byDecree = [.. years.EquatedByDecree];
        workingDays = Tabulate();
    }

    /// <summary>What the version holds; events store its name, so that a term can be computed again as it was.</summary>
    public CalendarYears Years { get; }

    /// <summary>The newest version in the repository.</summary>
    public static TermCalendar Latest { get; } = Of("2026-1")!;

    /// <summary>The version of that name, or null if the repository does not have it.</summary>
    public static TermCalendar? Of(string version) => Versions.GetOrAdd(version, Load);

    /// <summary>Whether the year is one of those the version was made for.</summary>
    public bool Knows(int year) => year >= Years.From && year <= Years.Until;

    /// <summary>Whether the Royal Decrees about the year are known; if not, a day may yet be equated (Atw 3(3)).</summary>
    public bool KnowsDecrees(int year) => year >= Years.DecreesFrom && year <= Years.DecreesUntil;

    /// <summary>Neither Saturday, Sunday, holiday nor equated day (Atw 1(1), 3).</summary>
    public bool IsWorkingDay(DateOnly day)
    {
        var index = IndexOf(day);
        return index < 0 ? IsOpen(day) : workingDaysBefore[index + 1] > workingDaysBefore[index];
    }

    /// <summary>A generally recognised holiday (Atw 3(1)), Good Friday (3(2)) or a day equated by decree (3(3)).</summary>
    public bool IsHoliday(DateOnly day) => byDecree.Contains(day) || Holidays.Of(day.Year).Contains(day);

    /// <summary>The first working day on or after the day (Atw 1(1)).</summary>
    public DateOnly Roll(DateOnly day)
    {
        var index = IndexOf(day);
        if (index >= 0 && workingDaysBefore[index] < workingDays.Length)
        {
            return Day(workingDays[workingDaysBefore[index]]);
        }
        while (!IsOpen(day))
        {
            day = day.AddDays(1);
        }
        return day;
    }

    /// <summary>The n-th working day after the day, before it when n is negative; n = 0 rolls.</summary>
    public DateOnly AddWorkingDays(DateOnly day, int n)
    {
        var index = IndexOf(day);
        if (index < 0)
        {
            return Step(day, n);
        }
        var place = n > 0 ? workingDaysBefore[index + 1] + n - 1 : workingDaysBefore[index] + n;
        return place >= 0 && place < workingDays.Length ? Day(workingDays[place]) : Step(day, n);
    }

    /// <summary>How many working days lie after the first day, up to and including the last; 0 when the last is not later.</summary>
    public int WorkingDaysBetween(DateOnly after, DateOnly upTo)
    {
        var count = 0;
        if (IndexOf(after) is >= 0 and var from && IndexOf(upTo) is >= 0 and var to)
        {
            return Math.Max(0, workingDaysBefore[to + 1] - workingDaysBefore[from + 1]);
        }
        for (var day = after.AddDays(1); day <= upTo; day = day.AddDays(1))
        {
            count += IsOpen(day) ? 1 : 0;
        }
        return count;
    }

    private DateOnly Step(DateOnly day, int n)
    {
        for (day = n == 0 ? Roll(day) : day; n != 0; n -= IsOpen(day) ? Math.Sign(n) : 0)
        {
            day = day.AddDays(Math.Sign(n));
        }
        return day;
    }

    private bool IsOpen(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    private int[] Tabulate()
    {
        var open = new List<int>(TableDays);
        for (var index = 0; index < TableDays; index++)
        {
            workingDaysBefore[index] = open.Count;
            if (IsOpen(Day(index)))
            {
                open.Add(index);
            }
        }
        workingDaysBefore[TableDays] = open.Count;
        return [.. open];
    }

    private static int IndexOf(DateOnly day) =>
        day.DayNumber - TableStart.DayNumber is var index && index >= 0 && index < TableDays ? index : -1;

    private static DateOnly Day(int index) => DateOnly.FromDayNumber(TableStart.DayNumber + index);

    private static TermCalendar? Load(string version)
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream($"calendar.{version}.json");
        return file is null ? null : new TermCalendar(JsonSerializer.Deserialize<CalendarYears>(file, JsonSerializerOptions.Web)!);
    }
}

/// <summary>
/// A version of the calendar as it stands in its file. Years outside <c>From</c>–<c>Until</c> are not known, decrees outside
/// <c>DecreesFrom</c>–<c>DecreesUntil</c> neither.
/// </summary>
public sealed record CalendarYears(
    string Version, int From, int Until, int DecreesFrom, int DecreesUntil, IReadOnlyList<DateOnly> EquatedByDecree);
