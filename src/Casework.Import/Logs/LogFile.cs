using System.IO.Compression;

namespace Casework.Import.Logs;

/// <summary>A log on disk, XES or CSV, plain or gzip: told apart by its first bytes, not by its name. Read once, then dispose.</summary>
public sealed class LogFile : IDisposable
{
    private readonly FileStream file;

    private LogFile(FileStream file) => this.file = file;

    /// <summary>Opens the file, or throws what <see cref="File.OpenRead"/> throws.</summary>
    public static LogFile Open(string path) => new(File.OpenRead(path));

    /// <summary>How much of the file has been read, from 0 to 1.</summary>
    public double Progress => file.Length == 0 ? 1 : (double)file.Position / file.Length;

    /// <summary>The items of the log in file order; whatever is wrong with the file comes as the last item.</summary>
    public IEnumerable<LogItem> Read(CsvColumns csv, ReadLimits limits)
    {
        try
        {
            var head = Head();
            return head.Length == 0 ? [new UnreadableRest(0, 0, 0, "the file is empty")]
                : LooksLikeXml(head) ? XesReader.Read(Content(), limits)
                : CsvReader.Read(Content(), csv, limits);
        }
        catch (InvalidDataException fault)
        {
            return [new UnreadableRest(0, 0, 0, $"the file cannot be unpacked: {fault.Message}")];
        }
    }

    public void Dispose() => file.Dispose();

    private byte[] Head()
    {
        var head = new byte[64];
        return head[..Content().ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }

    /// <summary>The file from its beginning, unpacked. Disposing the file is enough.</summary>
    private Stream Content()
    {
        file.Position = 0;
        var zipped = file.ReadByte() == 0x1f && file.ReadByte() == 0x8b;
        file.Position = 0;
        return zipped ? new GZipStream(file, CompressionMode.Decompress, leaveOpen: true) : file;
    }

    /// <summary>XML of any encoding begins with "&lt;" behind a byte order mark and white space.</summary>
    private static bool LooksLikeXml(byte[] head) =>
        head.FirstOrDefault(each => each is not (0xef or 0xbb or 0xbf or 0xfe or 0xff or 0 or 9 or 10 or 13 or 32)) == '<';
}
