using System.Xml;

namespace Casework.Import.Logs;

/// <summary>
/// Reads XES (IEEE 1849) trace by trace, holding one trace in memory. Extensions, globals, classifiers and attributes of the
/// log say nothing about a case and are passed over; a global's value is a default for writers and never fills a gap.
/// </summary>
public static class XesReader
{
    private static readonly XmlReaderSettings Hardened = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    /// <summary>
    /// Every trace in file order; a fault in the XML ends the sequence with <see cref="UnreadableRest"/>. The stream is plain XML.
    /// </summary>
    public static IEnumerable<LogItem> Read(Stream stream, ReadLimits limits)
    {
        using var cursor = new Cursor(stream, limits);
        while (cursor.Next() is { } item)
        {
            yield return item;
            if (item is UnreadableRest) yield break;
        }
    }

    private sealed class Cursor(Stream stream, ReadLimits limits) : IDisposable
    {
        private readonly XmlReader xml = XmlReader.Create(new TagRun(stream, limits.MaxElement), Hardened);
        private bool started;
        private long traces;

        public LogItem? Next()
        {
            try
            {
                return started ? Advance() : Start();
            }
            catch (XmlException fault)
            {
                return new UnreadableRest(traces, fault.LineNumber, fault.LinePosition,
                    $"the file is not well-formed XML: {fault.Message}");
            }
            catch (Exception fault) when (fault is IOException or InvalidDataException)
            {
                var at = (IXmlLineInfo)xml;
                return new UnreadableRest(traces, at.LineNumber, at.LinePosition, $"the file cannot be read: {fault.Message}");
            }
        }

        private LogItem? Start()
        {
            started = true;
            xml.MoveToContent();
            if (xml.LocalName != "log") return Rest($"the file is no XES log: its root element is <{xml.LocalName}>, not <log>");
            xml.Read();
            return Advance();
        }

        private LogItem? Advance()
        {
            while (!xml.EOF)
            {
                if (xml.NodeType != XmlNodeType.Element || xml.Depth != 1) xml.Read();
                else if (xml.LocalName == "trace") return Trace();
                else if (xml.LocalName == "event") return Stray();
                else xml.Skip();
            }
            return null;
        }

        private LogItem Trace()
        {
            var item = new XesTrace(xml, limits, traces + 1).Read();
            traces++;
            return item;
        }

        private BrokenTrace Stray()
        {
            var line = ((IXmlLineInfo)xml).LineNumber;
            xml.Skip();
            return new BrokenTrace(traces, null, line, "an event outside any trace belongs to no case");
        }

        private UnreadableRest Rest(string reason)
        {
            var at = (IXmlLineInfo)xml;
            return new UnreadableRest(traces, at.LineNumber, at.LinePosition, reason);
        }

        public void Dispose() => xml.Dispose();
    }
}
