using Casework.Domain.Catalogues;

namespace Casework.Domain.Terms;

/// <summary>The counting of terms by the General Act on Terms (Algemene termijnenwet, Atw). The event day itself never counts.</summary>
public static class GeneralTermsAct
{
    /// <summary>
    /// The last day before any roll: the same weekday, or the same day number some months later (the last day of a shorter month).
    /// </summary>
    public static DateOnly RawEnd(DateOnly eventDay, int length, TermUnit unit) => unit switch
    {
        TermUnit.Days => eventDay.AddDays(length),
        TermUnit.Weeks => eventDay.AddDays(7 * length),
        TermUnit.Months => eventDay.AddMonths(length),
    };

    /// <summary>
    /// Atw 4(a): not for terms of more than 90 days, twelve weeks or three months; those of exactly that length are covered.
    /// </summary>
    public static bool Covers(int length, TermUnit unit) => unit switch
    {
        TermUnit.Days => length <= 90,
        TermUnit.Weeks => length <= 12,
        TermUnit.Months => length <= 3,
    };

    /// <summary>
    /// The last day: the first working day on or after the raw end (Atw 1(1)); a term of three days or more holds at least two
    /// working days (Atw 2). Terms outside the Act end on their raw end, whatever day that is.
    /// </summary>
    public static DateOnly End(DateOnly eventDay, int length, TermUnit unit, TermCalendar calendar)
    {
        var rawEnd = RawEnd(eventDay, length, unit);
        if (!Covers(length, unit))
        {
            return rawEnd;
        }
        var end = calendar.Roll(rawEnd);
        var isShort = unit == TermUnit.Days && length < 3;
        return isShort || calendar.WorkingDaysBetween(eventDay, end) >= 2 ? end : calendar.AddWorkingDays(eventDay, 2);
    }
}
