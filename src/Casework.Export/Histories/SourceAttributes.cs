using System.Xml;
using Casework.Domain.Cases;
using Casework.Import.Logs;
using Casework.Import.Recording;

namespace Casework.Export.Histories;

/// <summary>
/// The attributes of an imported event as its source wrote them: those that XES defines for activity, time, group and author.
/// Whatever else the source held may be personal and stays sealed.
/// </summary>
internal static class SourceAttributes
{
    private const string Name = "concept:name", Timestamp = "time:timestamp", Resource = "org:resource";

    private static readonly string[] Known =
        [Name, "concept:instance", Timestamp, "lifecycle:transition", "lifecycle:state", "org:group", "org:role", Resource];

    /// <summary>Null for an event that has no source, or one of which the source says nothing in the words of XES, or nothing any more.</summary>
    public static IEnumerable<LogAttribute>? Of(ExportedEvent each, Func<string, string> official)
    {
        if (each.Happened.Origin is not { } origin || each.Of.Cipher?.Open(origin.Facts) is not { } facts) return null;
        LogAttribute[] known = [.. SourceFactJson.Read(facts).Where(fact => Known.Contains(fact.Key)).Select(fact => new LogAttribute(fact.Key, fact.Value, fact.Type))];
        if (known.All(attribute => attribute.Key != Name)) return null;
        if (known.All(attribute => attribute.Key != Timestamp)) known = [.. known, Time(each.Happened)];
        return known.Select(attribute => attribute.Key == Resource ? attribute with { Value = Author(each, attribute.Value, official) } : attribute);
    }

    public static LogAttribute Time(CaseEvent happened) => new(Timestamp, XmlConvert.ToString(happened.HappenedAt), AttributeType.Date);

    /// <summary>Under its code in this system, so that one person has one pseudonym; a name that is to go out goes as the source wrote it.</summary>
    private static string Author(ExportedEvent each, string name, Func<string, string> official)
    {
        var code = $"{each.Of.Opened.Source}/{name}";
        return official(code) is var shown && shown == code ? name : shown;
    }
}
