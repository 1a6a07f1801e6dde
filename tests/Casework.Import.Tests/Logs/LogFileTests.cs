using System.IO.Compression;
using Casework.Import.Logs;
using Casework.Import.Mappings;

namespace Casework.Import.Tests.Logs;

public sealed class LogFileTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();
    private static readonly Mapping Standard = Mapping.Standard("test");
    private static readonly byte[] Xes =
        """<?xml version="1.0"?><log><trace><string key="concept:name" value="1"/><event><string key="concept:name" value="a"/><date key="time:timestamp" value="2020-01-01T10:00:00Z"/></event></trace></log>"""u8.ToArray();

    [Fact]
    public void gzip_and_format_are_told_by_content_not_by_name()
    {
        File.WriteAllBytes(path, Xes);
        Read.File(path, Standard).Report.Cases.ShouldBe(1);
        File.WriteAllBytes(path, Packed(Xes));
        Read.File(path, Standard).Report.Cases.ShouldBe(1);
        File.WriteAllBytes(path, Packed("concept:name,time:timestamp,case\na,2020-01-01T10:00:00Z,1\n"u8.ToArray()));
        Read.File(path, Read.Mapping("{ name: test, caseNumber: case }")).Report.Cases.ShouldBe(1);
    }

    [Fact]
    public void a_damaged_or_empty_file_is_one_clear_error()
    {
        File.WriteAllBytes(path, []);
        Read.File(path, Standard).Report.Rest.ShouldNotBeNull().Reason.ShouldBe("the file is empty");
        File.WriteAllBytes(path, Packed(Xes)[..60]);
        Read.File(path, Standard).Report.Rest.ShouldNotBeNull();
        File.WriteAllBytes(path, [0x1f, 0x8b, 1, 2, 3, 4, 5, 6, 7, 8]);
        Read.File(path, Standard).Report.Rest.ShouldNotBeNull().Reason.ShouldContain("unpacked");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void progress_can_be_asked_until_the_file_is_disposed_whatever_it_holds(bool packed)
    {
        foreach (var content in new[] { Xes, "concept:name,time:timestamp,case\na,2020-01-01T10:00:00Z,1\n"u8.ToArray() })
        {
            File.WriteAllBytes(path, packed ? Packed(content) : content);
            using var log = LogFile.Open(path);
            foreach (var _ in log.Read(new CsvColumns("case"), ReadLimits.Usual)) log.Progress.ShouldBeInRange(0, 1);
            log.Progress.ShouldBe(1);
        }
    }

    [Theory]
    [InlineData("{ name: test, caseNumber: case }", "é€", "is read as windows-1252")]
    [InlineData("{ name: test, caseNumber: case, csv: { encoding: windows-1252 } }", "é€", null)]
    [InlineData("{ name: test, caseNumber: case, csv: { encoding: iso-8859-1 } }", "é\u0080", "as when windows-1252 is read as iso-8859-1")]
    public void windows_1252_is_read_and_what_is_doubtful_is_told(string mapping, string name, string? notice)
    {
        File.WriteAllBytes(path, [.. "concept:name,time:timestamp,case\n"u8, 0xe9, 0x80, .. ",2020-01-01,1\n"u8]);
        var read = Read.File(path, Read.Mapping(mapping));

        read.Cases.Single().Acts[0].Activity.ShouldBe(name);
        if (notice is null) read.Report.Notices.ShouldBeEmpty();
        else read.Report.Notices.Single().ShouldContain(notice);
    }

    [Fact]
    public void an_xes_log_may_declare_windows_1252()
    {
        var xml = System.Text.Encoding.Latin1.GetString(Xes).Replace("version=\"1.0\"", "version=\"1.0\" encoding=\"windows-1252\"")
            .Replace("\"a\"", "\"\u0080\"");
        File.WriteAllBytes(path, System.Text.Encoding.Latin1.GetBytes(xml));

        Read.File(path, Standard).Cases.Single().Acts[0].Activity.ShouldBe("€");
    }

    [Fact]
    public void what_stands_behind_the_end_of_gzip_data_is_told_but_not_padding_nor_another_member()
    {
        foreach (var junk in new byte[][] { [.. "junk"u8], [0, 0, 7] })
        {
            File.WriteAllBytes(path, [.. Packed(Xes), .. junk]);
            var read = Read.File(path, Standard).Report;
            (read.Cases, read.Rest).ShouldBe((1, null));
            read.Notices.Single().ShouldStartWith($"{junk.Length} bytes behind the end");
        }
        foreach (var fine in new byte[][] { [], new byte[512], Packed("\n"u8.ToArray()) })
        {
            File.WriteAllBytes(path, [.. Packed(Xes), .. fine]);
            Read.File(path, Standard).Report.Notices.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("utf-8"), InlineData("utf-16"), InlineData("utf-16BE"), InlineData("utf-32")]
    public void an_element_larger_than_any_trace_may_have_ends_the_reading_before_it_is_in_memory(string encoding)
    {
        var coding = System.Text.Encoding.GetEncoding(encoding);
        var filling = encoding == "utf-8" ? "a" : "\u3c3c\u003d\u203c";
        var text = $"<log><trace><string key=\"concept:name\" value=\"{string.Concat(Enumerable.Repeat(filling, 40_000_000 / filling.Length))}\"/></trace></log>";
        File.WriteAllBytes(path, Packed([.. coding.GetPreamble(), .. coding.GetBytes(text)]));
        text = "";
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var read = Read.File(path, Standard).Report;

        read.Rest.ShouldNotBeNull().Reason.ShouldContain("follow each other without a tag");
        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(300_000_000);
    }

    private static byte[] Packed(byte[] content)
    {
        var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest)) zip.Write(content);
        return packed.ToArray();
    }

    public void Dispose() => File.Delete(path);
}
