using System.Collections.Concurrent;
using PublicHoliday;

namespace Casework.Domain.Terms;

/// <summary>
/// The holidays of a year by the General Act on Terms (Atw 3(1) and 3(2)). The library supplies the dates; what it counts as a
/// day off differs from the Act: there 5 May is a holiday every year, and Good Friday is equated.
/// </summary>
public sealed record Holidays(
    DateOnly NewYear,
    DateOnly GoodFriday,
    DateOnly EasterSunday,
    DateOnly EasterMonday,
    DateOnly KingsDay,
    DateOnly LiberationDay,
    DateOnly Ascension,
    DateOnly WhitMonday,
    DateOnly Christmas,
    DateOnly BoxingDay)
{
    private static readonly ConcurrentDictionary<int, Holidays> Years = new();

    public static Holidays Of(int year) => Years.GetOrAdd(year, Compute);

    /// <summary>Easter Sunday is not named by the Act: it is a Sunday anyway.</summary>
    public bool Contains(DateOnly day) =>
        day == NewYear || day == GoodFriday || day == EasterMonday || day == KingsDay || day == LiberationDay
        || day == Ascension || day == WhitMonday || day == Christmas || day == BoxingDay;

    private static Holidays Compute(int year) => new(
        On(DutchPublicHoliday.NewYear(year)),
        On(DutchPublicHoliday.GoodFriday(year)),
        On(DutchPublicHoliday.EasterSunday(year)),
        On(DutchPublicHoliday.EasterMonday(year)),
        // 26 April when the 27th is a Sunday; before 2014 Queen's Day, 30 April.
        On(DutchPublicHoliday.KingsDay(year)),
        new DateOnly(year, 5, 5),
        On(DutchPublicHoliday.Ascension(year)),
        On(DutchPublicHoliday.PentecostMonday(year)),
        On(DutchPublicHoliday.Christmas(year)),
        On(DutchPublicHoliday.BoxingDay(year)));

    private static DateOnly On(DateTime date) => DateOnly.FromDateTime(date);
}
