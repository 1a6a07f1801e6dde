using System.Globalization;
using System.Text;
using Casework.Domain.Cases;
using Casework.Import.Logs;
using Casework.Import.Mappings;
using Casework.Import.Translation;

namespace Casework.Import.Tests;

/// <summary>A log in the shape of the BPI Challenge 2013: three support lines, an activity with a sub-status, names with spaces.</summary>
public sealed class IncidentLogTests
{
    private const int Traces = 2_000;
    private static readonly (string Name, string Status, string Group)[] Life =
    [
        ("Accepted", "In Progress", "G97"), ("Queued", "Awaiting Assignment", "V5 3rd"), ("Accepted", "In Progress", "V5 3rd"),
        ("Accepted", "Wait - User", "V5 3rd"), ("Queued", "Awaiting Assignment", "N36 2nd"),
        ("Completed", "Resolved", "N36 2nd"), ("Completed", "Closed", "N36 2nd"),
    ];

    [Fact]
    public void it_needs_nothing_but_a_mapping()
    {
        var read = Read.Xes(Log(Traces), MappingFile.Load(Path.Combine(AppContext.BaseDirectory, "samples/incidents.map.yaml")).Mapping!);

        (read.Report.Cases, read.Report.Events, read.Report.HandOffs, read.Report.Unfinished).ShouldBe((Traces, Traces * 7, Traces * 2, 0));
        read.Cases[0].Acts.Select(act => act.Kind).ShouldBe(
        [
            ActKind.Step, ActKind.HandOff, ActKind.Step, ActKind.Step,
            ActKind.InformationAsked, ActKind.HandOff, ActKind.Step, ActKind.Answer, ActKind.Closure,
        ]);
        read.Cases[0].Acts[1].Move.ShouldBe(new Move("G97", "V5 3rd", Line.First, Line.Second));
        read.Cases[0].Acts[2].Activity.ShouldBe("Queued+Awaiting Assignment");
        read.Cases[0].Acts[2].Facts.ShouldContain(new SourceFact("resource country", "Sweden"));
    }

    [Fact]
    public void a_trace_is_forgotten_as_soon_as_the_next_is_read()
    {
        var mapping = Mapping.Standard("incidents");
        using var log = new Unwritten(Traces);
        var traces = new List<WeakReference>();
        var most = 0;
        foreach (var item in new LogTranslation(mapping).Translate(XesReader.Read(log, mapping.Limits)))
        {
            traces.Add(new WeakReference(item.ShouldBeOfType<TranslatedTrace>().Imported));
            if (traces.Count % 500 != 0) continue;
            GC.Collect();
            most = Math.Max(most, traces.Count(each => each.IsAlive));
        }

        traces.Count.ShouldBe(Traces);
        most.ShouldBeLessThan(5);
    }

    private static string Log(int traces) => $"<log>{string.Concat(Enumerable.Range(1, traces).Select(Trace))}</log>";

    private static string Trace(int number)
    {
        var text = new StringBuilder($"""<trace><string key="concept:name" value="1-{number}"/>""");
        for (var index = 0; index < Life.Length; index++)
        {
            text.Append(CultureInfo.InvariantCulture, $"""
                <event><string key="org:group" value="{Life[index].Group}"/><string key="resource country" value="Sweden"/>
                <string key="organization country" value="se"/><string key="org:resource" value="Siebel"/>
                <string key="organization involved" value="Org line C"/><string key="org:role" value="C_6"/>
                <string key="concept:name" value="{Life[index].Name}"/><string key="impact" value="Medium"/><string key="product" value="PROD582"/>
                <string key="lifecycle:transition" value="{Life[index].Status}"/><date key="time:timestamp" value="2012-05-0{index + 1}T15:59:42+01:00"/></event>
                """);
        }
        return text.Append("</trace>").ToString();
    }

    /// <summary>A log that is written as it is read, so that only the reader can hold it in memory.</summary>
    private sealed class Unwritten(int traces) : Stream
    {
        private byte[] part = "<log>"u8.ToArray();
        private int given;
        private int written;

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (given == part.Length)
            {
                if (written > traces) return 0;
                part = Encoding.UTF8.GetBytes(++written > traces ? "</log>" : Trace(written));
                given = 0;
            }
            var size = Math.Min(count, part.Length - given);
            part.AsSpan(given, size).CopyTo(buffer.AsSpan(offset));
            given += size;
            return size;
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
