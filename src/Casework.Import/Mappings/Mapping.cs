using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues;
using Casework.Import.Logs;

namespace Casework.Import.Mappings;

/// <summary>
/// How the traces of one source become cases: names of the source's attributes, and a word of the desk for its activities.
/// </summary>
/// <param name="Name">Names the source: part of every id and of the catalogue's namespace, so changing it makes other cases.</param>
/// <param name="Desk">The desk whose cases these are; null: the desk of the catalogue that is online.</param>
/// <param name="Activity">The attributes that together name an activity, joined by "+"; the first is required on every event.</param>
/// <param name="TimeZone">Holds for times that the source wrote without an offset.</param>
/// <param name="KeepOpen">True: a trace without an end stays open instead of closing as unfinished.</param>
/// <param name="MaxText">Characters per value; a trace with a longer one is listed as broken, never cut.</param>
public sealed record Mapping(
    string Name,
    Text Title,
    string CaseNumber,
    ChannelMapping Channel,
    string? Desk,
    string? Department,
    string? Start,
    string? Deadline,
    string? End,
    IReadOnlyList<string> Activity,
    string Timestamp,
    string TimeZone,
    string Author,
    GroupMapping? Group,
    ActWords Acts,
    bool KeepOpen,
    int MaxText,
    CsvColumns Csv)
{
    /// <summary>The catalogue's namespace for all that this source names.</summary>
    public string Namespace => $"import:{Name}";

    /// <summary>The catalogue's code for a name of the source; the name stays as it is, so that no two names share a code.</summary>
    public string Code(string sourceName) => $"{Namespace}/{sourceName}";

    /// <summary>The mapping with the columns that it names noted for the reader of CSV.</summary>
    public Mapping WithNamedColumns()
    {
        string?[] all = [.. Activity, Timestamp, Author, Channel.Attribute, Department, Start, Deadline, End, Group?.Attribute];
        return this with { Csv = Csv with { Named = [.. all.OfType<string>()] } };
    }

    public ReadLimits Limits => ReadLimits.Usual with { MaxText = MaxText };

    /// <summary>
    /// The mapping for a log of which nothing is known: the standard attributes of XES, every activity a step. Any text, such as a file
    /// name, will do as name.
    /// </summary>
    public static Mapping Standard(string name)
    {
        var letters = name.ToLowerInvariant().Select(each => char.IsAsciiLetterOrDigit(each) ? each : '-').ToArray();
        var plain = new string(letters).Trim('-');
        return MappingFile.Read($"name: \"{(plain.Length == 0 ? "log" : plain[..Math.Min(plain.Length, 63)])}\"", name).Mapping!;
    }
}

/// <summary>The attribute that holds the channel, a channel for each of its values, and the channel of any other value.</summary>
public sealed record ChannelMapping(string? Attribute, IReadOnlyDictionary<string, Channel> Values, Channel Default)
{
    public Channel Of(string? value) => value is null ? Default : Values.GetValueOrDefault(value, Default);
}

/// <summary>The attribute whose change is a hand-off, the values that mean no group, and which groups are the first line.</summary>
public sealed record GroupMapping(string Attribute, IReadOnlyList<string> Empty, Wildcards? FirstLine, Wildcards? SecondLine)
{
    /// <summary>The group of an event, or null where the source names none.</summary>
    public string? Of(LogEvent happened) => happened.Find(Attribute) is { } group && !Empty.Contains(group) ? group : null;

    /// <summary>
    /// The line a group belongs to, or null if the mapping does not tell: what is in neither list belongs to the line without one.
    /// </summary>
    public Line? LineOf(string group) =>
        FirstLine?.Match(group) is not null ? Line.First
        : SecondLine?.Match(group) is not null ? Line.Second
        : (FirstLine, SecondLine) switch { (not null, null) => Line.Second, (null, not null) => Line.First, _ => null };
}
