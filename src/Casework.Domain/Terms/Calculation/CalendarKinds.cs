using System.Text.Json.Nodes;
using static Casework.Domain.Terms.Calculation.TermCalculation;

namespace Casework.Domain.Terms.Calculation;

internal static class CalendarKinds
{
    public static TermAnswer? Year(InputReader read, TermPolicies policies)
    {
        var calendar = policies.Calendar;
        var year = read.Number("year", int.MinValue, int.MaxValue);
        if (!read.Failed && !calendar.Knows(year))
        {
            read.Fail("year", "year-unknown", ("from", calendar.Years.From), ("until", calendar.Years.Until));
        }
        if (read.Failed)
        {
            return null;
        }
        var days = Holidays.Of(year);
        var equated = calendar.Years.EquatedByDecree.Where(day => day.Year == year).ToArray();
        var result = new JsonObject
        {
            ["Nieuwjaarsdag"] = Json(days.NewYear),
            ["GoedeVrijdag"] = Json(days.GoodFriday),
            ["TweedePaasdag"] = Json(days.EasterMonday),
            ["Koningsdag"] = Json(days.KingsDay),
            ["Bevrijdingsdag"] = Json(days.LiberationDay),
            ["Hemelvaartsdag"] = Json(days.Ascension),
            ["TweedePinksterdag"] = Json(days.WhitMonday),
            ["EersteKerstdag"] = Json(days.Christmas),
            ["TweedeKerstdag"] = Json(days.BoxingDay),
            ["easterSunday"] = Json(days.EasterSunday),
            ["equated"] = new JsonArray([.. equated.Select(day => Json(day))]),
        };
        return TermAnswer.Of(result,
        [
            new("R2.3", "Atw 3(1)", days.EasterSunday, new("calendar-easter", ("easter", days.EasterSunday), ("year", year))),
            new("R2.3", "Atw 3(1)", days.KingsDay, new(days.KingsDay is { Month: 4, Day: 26 } ? "calendar-kings-day-moved" : "calendar-kings-day", ("day", days.KingsDay))),
            new("R2.3", "Atw 3(1)", days.LiberationDay, new("calendar-liberation-day", ("day", days.LiberationDay))),
            new("R2.3", "Atw 3(2)", days.GoodFriday, new("calendar-good-friday", ("day", days.GoodFriday))),
            .. equated.Select(day => new TermStep("R2.3", "Atw 3(3)", day, new("calendar-decree", ("day", day)))),
            calendar.KnowsDecrees(year) ? null : new("R2.3", "Atw 3(3)", null, new("decrees-unknown", ("year", year))),
        ]);
    }

    public static TermAnswer? Day(InputReader read, TermPolicies policies)
    {
        var day = read.Date("date");
        if (read.Failed)
        {
            return null;
        }
        var (open, holiday) = (policies.Calendar.IsWorkingDay(day), policies.Calendar.IsHoliday(day));
        var why = open ? "calendar-open" : holiday ? "calendar-holiday" : "calendar-weekend";
        return TermAnswer.Of(
            new JsonObject { ["isWorkingDay"] = open, ["isRecognisedOrEquated"] = holiday },
            [new("R2.3", "Atw 3", day, new(why, ("day", day)))]);
    }
}
