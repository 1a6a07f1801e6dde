using System.Globalization;
using System.Text.RegularExpressions;

namespace Casework.Import.Translation;

/// <summary>Reads the times that logs hold: ISO 8601 with T or a space, with or without seconds, fraction and offset; a date alone is its midnight.</summary>
public static partial class SourceTime
{
    private static readonly string[] Formats =
        ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-ddK", "yyyy/MM/dd'T'HH:mm:ss.FFFFFFFK", "yyyy/MM/dd'T'HH:mmK", "yyyy/MM/ddK"];

    /// <summary>The time, keeping the offset that was written, else that of the zone; null if it is no time.</summary>
    public static DateTimeOffset? Parse(string value, TimeZoneInfo zone)
    {
        var text = BeyondTicks().Replace(DateThenTime().Replace(value.Trim(), "$1T$2"), "$1");
        if (!DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)) return null;
        return HasOffset().IsMatch(text) ? time : InZone(time.DateTime, zone);
    }

    /// <summary>An hour that the clock skipped counts with the offset before the change.</summary>
    private static DateTimeOffset? InZone(DateTime local, TimeZoneInfo zone)
    {
        var offset = zone.GetUtcOffset(local);
        var ticks = local.Ticks - offset.Ticks;
        return ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks ? null : new DateTimeOffset(local, offset);
    }

    [GeneratedRegex(@"^(\d{4}[-/]\d{2}[-/]\d{2}) (\d)")]
    private static partial Regex DateThenTime();

    [GeneratedRegex(@"(\.\d{7})\d+")]
    private static partial Regex BeyondTicks();

    [GeneratedRegex(@"(Z|\d[+-]\d{2}:\d{2})$")]
    private static partial Regex HasOffset();
}
