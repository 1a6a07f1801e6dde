using System.Text;

namespace Casework.Import.Logs;

/// <summary>A log on disk, XES or CSV, plain or gzip: told apart by its first bytes, not by its name. Read once, then dispose.</summary>
public sealed class LogFile : IDisposable
{
    private const string Western = "windows-1252";
    private readonly FileStream file;

    /// <summary>.NET knows windows-1252 and its kind only when asked.</summary>
    static LogFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private LogFile(FileStream file) => this.file = file;

    /// <summary>Opens the file, or throws what <see cref="File.OpenRead"/> throws.</summary>
    public static LogFile Open(string path) => new(File.OpenRead(path));

    /// <summary>How much of the file has been read, from 0 to 1.</summary>
    public double Progress => file.Length == 0 ? 1 : (double)file.Position / file.Length;

    /// <summary>
    /// The items of the log in file order, with what is worth telling of the file; whatever is wrong with it comes as the last item.
    /// </summary>
    public IEnumerable<LogItem> Read(CsvColumns csv, ReadLimits limits)
    {
        try
        {
            var head = Head();
            return head.Length == 0 ? [new UnreadableRest(0, 0, 0, "the file is empty")]
                : LooksLikeXml(head) ? WithJunk(XesReader.Read(Content(), limits))
                : WithJunk(Csv(csv, limits));
        }
        catch (InvalidDataException fault)
        {
            return [new UnreadableRest(0, 0, 0, $"the file cannot be unpacked: {fault.Message}")];
        }
    }

    public void Dispose() => file.Dispose();

    /// <summary>Where the mapping names no encoding, text that is no UTF-8 is what spreadsheets in Western Europe write.</summary>
    private IEnumerable<LogItem> Csv(CsvColumns csv, ReadLimits limits)
    {
        if (csv.Encoding is not null || Utf8Check.Holds(Content())) return CsvReader.Read(Content(), csv, limits);
        var notice = new LogNotice($"the file is not in UTF-8: it is read as {Western}; set csv.encoding if that is wrong");
        return CsvReader.Read(Content(), csv with { Encoding = Western }, limits).Prepend(notice);
    }

    private IEnumerable<LogItem> WithJunk(IEnumerable<LogItem> items)
    {
        foreach (var item in items)
        {
            yield return item;
            if (item is UnreadableRest) yield break;
        }
        var junk = IsZipped() ? GzipEnd.JunkBehind(file) : 0;
        file.Position = file.Length;
        if (junk > 0) yield return new LogNotice($"{junk} bytes behind the end of the gzip data belong to nothing and are not read");
    }

    private byte[] Head()
    {
        var head = new byte[64];
        return head[..Content().ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }

    /// <summary>The file from its beginning, unpacked. Readers leave it open; disposing the file is enough.</summary>
    private Stream Content() => IsZipped() ? GzipEnd.Unpacked(file) : file;

    private bool IsZipped()
    {
        file.Position = 0;
        var zipped = file.ReadByte() == 0x1f && file.ReadByte() == 0x8b;
        file.Position = 0;
        return zipped;
    }

    /// <summary>XML of any encoding begins with "&lt;" behind a byte order mark and white space.</summary>
    private static bool LooksLikeXml(byte[] head) =>
        head.FirstOrDefault(each => each is not (0xef or 0xbb or 0xbf or 0xfe or 0xff or 0 or 9 or 10 or 13 or 32)) == '<';
}
