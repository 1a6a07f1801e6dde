using System.Xml;

namespace Casework.Import.Logs;

/// <summary>Reads one trace element to its end, even when it is broken: then the first fault is kept and the rest is passed over.</summary>
internal sealed class XesTrace(XmlReader xml, ReadLimits limits, long number)
{
    private string? fault;

    public LogItem Read()
    {
        var line = Line;
        var attributes = new List<LogAttribute>();
        var events = new List<LogEvent>();
        foreach (var name in Children())
        {
            if (name == "event") ReadEvent(events);
            else ReadAttribute(attributes, 1);
            if (fault is not null) events.Clear();
        }
        return fault is null
            ? new WholeTrace(new Trace(number, line, attributes, events))
            : new BrokenTrace(number, attributes.Find("concept:name"), line, fault);
    }

    private void ReadEvent(List<LogEvent> events)
    {
        var line = Line;
        var attributes = new List<LogAttribute>();
        foreach (var _ in Children()) ReadAttribute(attributes, 1);
        if (events.Count == limits.MaxEvents) Fault(line, $"more than {limits.MaxEvents} events");
        else events.Add(new LogEvent(attributes, line));
    }

    private void ReadAttribute(List<LogAttribute> into, int depth)
    {
        var line = Line;
        var children = new List<LogAttribute>();
        var attribute = TypeOf(xml.LocalName) is { } type
            ? new LogAttribute(xml.GetAttribute("key") ?? "", type, xml.GetAttribute("value") ?? "", children)
            : null;
        if (WhatIsWrong(attribute, into.Count, depth) is { } wrong)
        {
            Fault(line, wrong);
            xml.Skip();
            return;
        }
        foreach (var _ in Children()) ReadAttribute(children, depth + 1);
        into.Add(attribute!);
    }

    private string? WhatIsWrong(LogAttribute? attribute, int siblings, int depth) => attribute switch
    {
        null => $"<{xml.LocalName}> is no attribute type of XES",
        { Type: AttributeType.Values } => null,
        { Key: "" } => $"a <{xml.LocalName}> has no key",
        _ when depth > limits.MaxDepth => $"attributes are nested more than {limits.MaxDepth} deep",
        _ when siblings >= limits.MaxAttributes => $"more than {limits.MaxAttributes} attributes in one place",
        _ when attribute.Value.Length > limits.MaxText => $"'{attribute.Key}' is longer than maxText ({limits.MaxText} characters)",
        { Type: not (AttributeType.List or AttributeType.Container) } when xml.GetAttribute("value") is null =>
            $"'{attribute.Key}' has no value",
        _ => null,
    };

    /// <summary>Stops at each child element, and behind the element's end at last; the body must read the child to its end.</summary>
    private IEnumerable<string> Children()
    {
        var depth = xml.Depth;
        var empty = xml.IsEmptyElement;
        xml.Read();
        while (!empty && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element) yield return xml.LocalName;
            else xml.Read();
        }
        if (!empty) xml.Read();
    }

    private static AttributeType? TypeOf(string element) => element switch
    {
        "string" => AttributeType.String,
        "date" => AttributeType.Date,
        "int" => AttributeType.Int,
        "float" => AttributeType.Float,
        "boolean" => AttributeType.Boolean,
        "id" => AttributeType.Id,
        "list" => AttributeType.List,
        "container" => AttributeType.Container,
        "values" => AttributeType.Values,
        _ => null,
    };

    private void Fault(int line, string reason) => fault ??= $"{reason} (line {line})";

    private int Line => ((IXmlLineInfo)xml).LineNumber;
}
