namespace Casework.Import.Logs;

/// <summary>The attribute types of XES (IEEE 1849), and <see cref="Values"/> for the element that holds a list's members.</summary>
public enum AttributeType { String, Date, Int, Float, Boolean, Id, List, Container, Values }

/// <summary>One attribute as the source wrote it: its value is never parsed here, so that it can be written back unchanged.</summary>
public sealed record LogAttribute(string Key, AttributeType Type, string Value, IReadOnlyList<LogAttribute> Children)
{
    public LogAttribute(string key, string value, AttributeType type = AttributeType.String) : this(key, type, value, []) { }
}

/// <summary>One event of a trace with its attributes in source order; <paramref name="Line"/> is where it begins in the file.</summary>
public sealed record LogEvent(IReadOnlyList<LogAttribute> Attributes, int Line)
{
    /// <summary>The value of the first attribute of that name that is not blank, or null.</summary>
    public string? Find(string? key) => Attributes.Find(key);
}

/// <summary>One trace of a log, events in source order. <paramref name="Number"/> counts from 1.</summary>
public sealed record Trace(long Number, int Line, IReadOnlyList<LogAttribute> Attributes, IReadOnlyList<LogEvent> Events)
{
    /// <summary>The value of the trace's own attribute, or null.</summary>
    public string? Find(string? key) => Attributes.Find(key);

    /// <summary>
    /// The trace's own attribute, else that of the first event that carries it: flat logs repeat a case's attributes on every row.
    /// </summary>
    public string? FindFirst(string? key) => Find(key) ?? Events.Select(each => each.Find(key)).FirstOrDefault(value => value is not null);

    /// <summary>The trace's own attribute, else that of the last event that carries it.</summary>
    public string? FindLast(string? key) => Find(key) ?? Events.Select(each => each.Find(key)).LastOrDefault(value => value is not null);
}

internal static class AttributeSearch
{
    public static string? Find(this IReadOnlyList<LogAttribute> attributes, string? key) => key is null
        ? null
        : attributes.FirstOrDefault(each => each.Key == key && !string.IsNullOrWhiteSpace(each.Value))?.Value;
}
