using Casework.Import.Logs;
using Casework.Import.Mappings;
using Casework.Import.Translation;

namespace Casework.Import.Tests;

internal sealed record Read(IReadOnlyList<LogItem> Raw, IReadOnlyList<LogItem> Items, ImportReport Report)
{
    public IReadOnlyList<Trace> Traces => [.. Raw.OfType<WholeTrace>().Select(item => item.Trace)];

    public IReadOnlyList<ImportedCase> Cases => [.. Items.OfType<TranslatedTrace>().Select(item => item.Imported)];

    public static Read File(string log, string mapping) => File(log, MappingFile.Load(In(mapping)).Mapping.ShouldNotBeNull());

    public static Read File(string log, Mapping mapping)
    {
        using var file = LogFile.Open(In(log));
        return From(file.Read(mapping.Csv, mapping.Limits), mapping);
    }

    public static Read Xes(string text, Mapping mapping) => From(XesReader.Read(Bytes(text), mapping.Limits), mapping);

    public static Read Csv(string text, Mapping mapping) => From(CsvReader.Read(Bytes(text), mapping.Csv, mapping.Limits), mapping);

    public static Mapping Mapping(string yaml)
    {
        var read = MappingFile.Read(yaml, "test.yaml");
        read.Errors.ShouldBeEmpty();
        return read.Mapping!;
    }

    private static Read From(IEnumerable<LogItem> log, Mapping mapping)
    {
        var translation = new LogTranslation(mapping);
        LogItem[] raw = [.. log];
        return new Read(raw, [.. translation.Translate(raw)], translation.Report);
    }

    private static MemoryStream Bytes(string text) => new(System.Text.Encoding.UTF8.GetBytes(text));

    private static string In(string path) => Path.IsPathRooted(path) ? path : Path.Combine(AppContext.BaseDirectory, path);
}
