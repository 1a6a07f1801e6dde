using System.IO.Compression;
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

    private static byte[] Packed(byte[] content)
    {
        var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest)) zip.Write(content);
        return packed.ToArray();
    }

    public void Dispose() => File.Delete(path);
}
