using System.Globalization;
using System.Text.RegularExpressions;

namespace Casework.Import.Translation;

/// <summary>
/// Reads the times that logs hold: ISO 8601 with T or spaces, with or without seconds, fraction and offset, as databases and version
/// control systems write them too; a date alone is its midnight, 24:00 the midnight after.
/// </summary>
public static partial class SourceTime
{
    private static readonly string[] Formats = ["yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd HH:mm:ss.FFFFFFF"];

    /// <summary>The time, keeping the offset that was written, else that of the zone; null if it is no time.</summary>
    public static DateTimeOffset? Parse(string value, TimeZoneInfo zone)
    {
        if (Written().Match(value.Trim()) is not { Success: true } parts) return null;
        var endOfDay = EndOfDay().IsMatch(parts.Groups["time"].Value);
        var offset = Offset(parts);
        if (!DateTimeOffset.TryParseExact(
            Date(parts) + Clock(parts, endOfDay) + offset, Formats,
            CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)) return null;
        if (endOfDay)
        {
            if (time.UtcDateTime > DateTime.MaxValue.AddDays(-2)) return null;
            time = time.AddDays(1);
        }
        return offset == "" ? InZone(time.DateTime, zone) : time;
    }

    private static string Date(Match parts) => $"{parts.Groups["year"]}-{parts.Groups["month"]}-{parts.Groups["day"]}";

    /// <summary>Finer than ticks is cut off.</summary>
    private static string Clock(Match parts, bool endOfDay)
    {
        var time = parts.Groups["time"].Value;
        if (time == "" || endOfDay) return " 00:00:00";
        var fraction = parts.Groups["fraction"].Value;
        return $" {time}{(time.Length == 5 ? ":00" : "")}.{fraction[..Math.Min(7, fraction.Length)]}".TrimEnd('.');
    }

    /// <summary>As +hh:mm, or empty where none is written.</summary>
    private static string Offset(Match parts) =>
        parts.Groups["utc"].Success ? "+00:00"
        : parts.Groups["hours"].Success ? $"{parts.Groups["hours"]}:{(parts.Groups["minutes"].Success ? parts.Groups["minutes"].Value : "00")}"
        : "";

    /// <summary>An hour that the clock skipped counts with the offset before the change.</summary>
    private static DateTimeOffset? InZone(DateTime local, TimeZoneInfo zone)
    {
        var offset = zone.GetUtcOffset(local);
        var ticks = local.Ticks - offset.Ticks;
        return ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks ? null : new DateTimeOffset(local, offset);
    }

    [GeneratedRegex("""
        ^(?<year>\d{4})(?<dash>[-/])(?<month>\d{2})\k<dash>(?<day>\d{2})
        (?:(?:[Tt]|\ +)(?<time>\d{2}:\d{2}(?::\d{2})?)(?:(?<=:\d{2}:\d{2})[.,](?<fraction>\d+))?)?
        (?:\ *(?:(?<utc>[Zz]|UTC|GMT)|(?<hours>[+-]\d{2})(?::?(?<minutes>\d{2}))?))?$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();

    [GeneratedRegex("^24:00(:00)?$")]
    private static partial Regex EndOfDay();
}
