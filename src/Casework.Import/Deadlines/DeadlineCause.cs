namespace Casework.Import.Deadlines;

/// <summary>Why the deadline of a source is, or is not, the last day by law; the first that fits.</summary>
public enum DeadlineCause
{
    /// <summary>The source names none.</summary>
    None,

    /// <summary>The same day.</summary>
    Same,

    /// <summary>Exactly eight weeks, though that day is a Saturday or Sunday and the term runs on to a working day (Atw 1(1)).</summary>
    OnWeekend,

    /// <summary>Exactly eight weeks, though that day is a holiday (Atw 1(1), 3).</summary>
    OnHoliday,

    /// <summary>Six weeks more, the extension of Wabo 3.9(2), with or without moving past a closed day.</summary>
    Extended,

    /// <summary>Six months: the extended procedure with public preparation (Awb 3:18(1)).</summary>
    SixMonths,

    /// <summary>One day before or after eight weeks: the day of receipt counted, or a part of a day.</summary>
    OneDayOff,

    /// <summary>Later, and the source asked the applicant for what was missing: the clock stood still (Awb 4:15(1)(a)).</summary>
    ClockStopped,

    /// <summary>Later, by whole weeks, and no event of the source says why.</summary>
    WeeksLater,

    /// <summary>Later by some other number of days, and no event of the source says why.</summary>
    Later,

    /// <summary>Earlier by more than a day.</summary>
    Earlier,
}
