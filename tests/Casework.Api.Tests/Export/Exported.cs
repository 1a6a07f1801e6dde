using System.IO.Compression;
using Casework.Import.Logs;

namespace Casework.Api.Tests.Export;

/// <summary>What came out, read as others read it.</summary>
internal static class Exported
{
    public static async Task<Answer> Export(this TestDesk desk, string query) => (await desk.Auditor.Get($"/audit/export?{query}")).ShouldBe(200);

    /// <summary>The traces of a whole and readable log.</summary>
    public static Trace[] Traces(byte[] xes) => [.. XesReader.Read(new MemoryStream(xes), ReadLimits.Usual).Select(item => item.ShouldBeOfType<WholeTrace>().Trace)];

    /// <summary>All text of a zip.</summary>
    public static string Unzipped(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return string.Concat(archive.Entries.Where(entry => !entry.FullName.StartsWith("tile/", StringComparison.Ordinal)).Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }
}
