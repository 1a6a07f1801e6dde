using System.Text;
using System.Xml;
using Casework.Import.Logs;

namespace Casework.Export.Xes;

/// <summary>Writes an event log of XES (IEEE 1849-2016), element by element. Without <see cref="Close"/> it stays broken XML, so that half a log never looks whole.</summary>
internal sealed class XesWriter(Stream target) : IAsyncDisposable
{
    private const string Namespace = "http://www.xes-standard.org/";

    private static readonly (string Name, string Prefix)[] Extensions = [("Concept", "concept"), ("Time", "time"), ("Organizational", "org"), ("Lifecycle", "lifecycle")];

    private readonly XmlWriter _xml = XmlWriter.Create(target, new()
    {
        Async = true,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineHandling = NewLineHandling.Entitize,
        WriteEndDocumentOnClose = false,
    });

    /// <summary>The beginning of the log: extensions, what every trace and event has, and what makes two events the same activity.</summary>
    public async Task Open()
    {
        await _xml.WriteStartDocumentAsync();
        await Start("log", ("xes.version", "1849.2016"), ("xes.features", ""));
        foreach (var (name, prefix) in Extensions) await Element("extension", ("name", name), ("prefix", prefix), ("uri", $"{Namespace}{prefix}.xesext"));
        await Start("global", ("scope", "trace"));
        await Attribute("concept:name", "");
        await End();
        await Start("global", ("scope", "event"));
        await Attribute("concept:name", "");
        await Attribute("time:timestamp", DateTimeOffset.UnixEpoch);
        await End();
        await Element("classifier", ("name", "Activity"), ("scope", "event"), ("keys", "concept:name"));
    }

    public Task OpenTrace() => Start("trace");

    public Task OpenEvent() => Start("event");

    /// <summary>An attribute; null is none.</summary>
    public Task Attribute(string key, string? value, AttributeType type = AttributeType.String) =>
        value is null ? Task.CompletedTask : Element(type.ToString().ToLowerInvariant(), ("key", key), ("value", value));

    public Task Attribute(string key, DateTimeOffset value) => Attribute(key, XmlConvert.ToString(value), AttributeType.Date);

    public Task End() => _xml.WriteEndElementAsync();

    public Task Flush() => _xml.FlushAsync();

    /// <summary>The end of the log.</summary>
    public async Task Close()
    {
        await _xml.WriteEndDocumentAsync();
        await _xml.FlushAsync();
    }

    private async Task Element(string name, params (string Name, string Value)[] attributes)
    {
        await Start(name, attributes);
        await End();
    }

    private async Task Start(string name, params (string Name, string Value)[] attributes)
    {
        await _xml.WriteStartElementAsync(null, name, Namespace);
        foreach (var (attribute, value) in attributes) await _xml.WriteAttributeStringAsync(null, attribute, null, Clean(value));
    }

    /// <summary>XML cannot hold most control characters; a CSV file that was imported can.</summary>
    private static string Clean(string value) =>
        value.All(IsWritable) ? value : string.Concat(value.Select(each => IsWritable(each) ? each : '\uFFFD'));

    private static bool IsWritable(char each) => XmlConvert.IsXmlChar(each) || char.IsSurrogate(each);

    public ValueTask DisposeAsync() => _xml.DisposeAsync();
}
