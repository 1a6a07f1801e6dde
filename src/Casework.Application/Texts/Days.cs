using System.Globalization;

namespace Casework.Application.Texts;

/// <summary>Days as people say them: 19 januari 2027, 19 January 2027.</summary>
public static class Days
{
    private static readonly string[] Maanden =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    public static string In(this DateOnly day, string language) => language == "nl"
        ? $"{day.Day} {Maanden[day.Month - 1]} {day.Year}"
        : day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
