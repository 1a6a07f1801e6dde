using System.IO.Compression;
using System.Text;

namespace Casework.Api.Tests;

/// <summary>Small files of every kind that is taken, and of some that are not.</summary>
public static class Files
{
    public static readonly byte[] Pdf = [.. "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8];
    public static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    public static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xD9];
    public static readonly byte[] Gif = [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0, 0x3B];
    public static readonly byte[] Webp = [.. "RIFF"u8, 4, 0, 0, 0, .. "WEBPVP8 "u8];
    public static readonly byte[] Heic = [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8];
    public static readonly byte[] Text = [.. "Geachte heer Ségür,\r\n\tik stuur u 3 < 4 bewijzen.\r\n"u8];
    public static readonly byte[] Docx = Package("[Content_Types].xml", "_rels/.rels", "word/document.xml");
    public static readonly byte[] Xlsx = Package("[Content_Types].xml", "xl/workbook.xml");
    public static readonly byte[] Pptx = Package("[Content_Types].xml", "ppt/presentation.xml");
    public static readonly byte[] Odt = Open("application/vnd.oasis.opendocument.text");
    public static readonly byte[] Ods = Open("application/vnd.oasis.opendocument.spreadsheet");

    public static readonly byte[] Html = [.. "  <!DOCTYPE html><script>alert(1)</script>"u8];
    public static readonly byte[] Svg = [.. "\uFEFF<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8];
    public static readonly byte[] Program = [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0];
    public static readonly byte[] Script = [.. "#!/bin/sh\nrm -rf /\n"u8];
    public static readonly byte[] Macros = Package("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
    public static readonly byte[] Archive = Package("setup.exe", "lees-mij.txt");

    /// <summary>The test file that every scanner for malware knows; put together here, so that no scanner finds it in the source.</summary>
    public static readonly byte[] Eicar = Encoding.ASCII.GetBytes("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    /// <summary>A document for Word that holds one part more, of which the list of types or of relationships says this.</summary>
    public static byte[] DocxWith(string list, string text) => Zip([("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<inhoud/>"), ("word/plaatje.bin", "x"), (list, text)]);

    public static byte[] Zip(IEnumerable<(string Name, string Text)> parts, bool streamed = false)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(streamed ? new OneWay(stream) : stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }

        return stream.ToArray();
    }

    private static byte[] Package(params string[] names) => Zip(names.Select(name => (name, "<inhoud/>")));

    /// <summary>Written on and on, so that sizes come behind the parts, as many programs do.</summary>
    private sealed class OneWay(Stream inner) : Stream
    {
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => inner.Position; set => throw new NotSupportedException(); }
        public override void Flush() => inner.Flush();
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);
    }

    private static byte[] Open(string type)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var part = zip.CreateEntry("mimetype", CompressionLevel.NoCompression).Open()) part.Write(Encoding.ASCII.GetBytes(type));
            using (var part = zip.CreateEntry("content.xml").Open()) part.Write("<inhoud/>"u8);
        }

        return stream.ToArray();
    }
}
