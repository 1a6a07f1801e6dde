namespace Casework.Domain.Terms;

/// <summary>A term that stands still on some days (Awb 4:15): each other day uses one day of it.</summary>
public static class SuspendedTerm
{
    /// <summary>The suspended days, sorted by first day as the functions here expect; on the stack of the caller when they fit.</summary>
    public static Span<Period> Sort(IReadOnlyList<Suspension> suspensions, DateOnly asOf, TermPolicies policies, Span<Period> room)
    {
        var periods = suspensions.Count <= room.Length ? room[..suspensions.Count] : new Period[suspensions.Count];
        for (var i = 0; i < suspensions.Count; i++)
        {
            periods[i] = Ground.DaysOf(suspensions[i], asOf, policies);
        }
        periods.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.Last.CompareTo(b.Last));
        return periods;
    }

    /// <summary>
    /// The last day after <paramref name="start"/> when the term would end on <paramref name="end"/> without suspension. A day that
    /// lies in two periods counts once; a period that begins after the end changes nothing: what has ended cannot stand still.
    /// </summary>
    public static DateOnly End(DateOnly start, DateOnly end, ReadOnlySpan<Period> periods)
    {
        var counted = start;
        foreach (var period in periods)
        {
            var first = period.First > counted ? period.First : counted.AddDays(1);
            if (first > end)
            {
                break;
            }
            if (period.Last >= first)
            {
                end = end.AddDays(period.Last.DayNumber - first.DayNumber + 1);
                counted = period.Last;
            }
        }
        return end;
    }

    /// <summary>The first day on or after it that is a working day and not suspended (Atw 1(1), applied once, at the very end).</summary>
    public static DateOnly Roll(DateOnly day, ReadOnlySpan<Period> periods, TermCalendar calendar)
    {
        day = calendar.Roll(day);
        foreach (var period in periods)
        {
            if (period.Contains(day))
            {
                day = calendar.Roll(period.Last.AddDays(1));
            }
        }
        return day;
    }
}
