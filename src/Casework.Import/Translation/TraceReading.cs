using Casework.Import.Logs;
using Casework.Import.Mappings;

namespace Casework.Import.Translation;

/// <summary>An event with what the mapping needs of it.</summary>
internal sealed record SourceStep(LogEvent Source, string Activity, DateTimeOffset At, string? Author, string? Group);

/// <summary>Takes from a trace what the mapping needs and keeps the first fault.</summary>
internal sealed class TraceReading(Trace trace, Mapping mapping)
{
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(mapping.TimeZone);

    public string? FirstFault { get; private set; }

    public void Fault(string reason) => FirstFault ??= reason;

    public string? Required(string attribute, string what)
    {
        var value = trace.Find(attribute);
        if (value is null) Fault($"the trace has no {what} ('{attribute}')");
        return value;
    }

    /// <summary>The time that an attribute holds, if it is there.</summary>
    public DateTimeOffset? Time(string? value, string? attribute, string where = "")
    {
        if (value is null) return null;
        var time = SourceTime.Parse(value, zone);
        if (time is null) Fault($"{where}'{attribute}' is no date: '{Shortened(value)}'");
        return time;
    }

    public SourceStep? Step(LogEvent happened, int index)
    {
        var where = $"event {index + 1} (line {happened.Line}): ";
        var name = happened.Find(mapping.Activity[0]);
        if (name is null) Fault($"{where}no name ('{mapping.Activity[0]}')");
        var written = happened.Find(mapping.Timestamp);
        if (written is null) Fault($"{where}no time ('{mapping.Timestamp}')");
        var at = Time(written, mapping.Timestamp, where);
        return name is null || at is null
            ? null
            : new SourceStep(happened, Activity(happened), at.Value, happened.Find(mapping.Author), mapping.Group?.Of(happened));
    }

    private string Activity(LogEvent happened) => mapping.Activity.Count == 1
        ? happened.Find(mapping.Activity[0])!
        : string.Join('+', mapping.Activity.Select(happened.Find).Where(part => part is not null));

    private static string Shortened(string value) => value.Length <= 60 ? value : value[..60] + "…";
}
