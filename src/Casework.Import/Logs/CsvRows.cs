using System.Text;
using CsvHelper;

namespace Casework.Import.Logs;

/// <summary>
/// A row of a CSV log: an event of a case, or a failure. A <paramref name="Fault"/> breaks the case that the row belongs to.
/// </summary>
internal sealed record CsvItem(string? Id, LogEvent? Event, string? Fault, LogItem? Failure);

/// <summary>
/// Turns the rows of a CSV file into events; the first row is the header. A row with a stray quote breaks its case, a quote that is never
/// closed ends the file.
/// </summary>
internal sealed class CsvRows : IDisposable
{
    private const int LargestRow = 16_000_000;
    private readonly Dictionary<long, CsvMalformedReason> malformed = [];
    private readonly CsvHelper.CsvReader parser;
    private readonly CsvColumns columns;
    private readonly ReadLimits limits;
    private string[]? header;
    private int caseColumn;
    private int line = 1;

    public CsvRows(TextReader text, CsvColumns columns, ReadLimits limits)
    {
        this.columns = columns;
        this.limits = limits;
        parser = CsvHelper.CsvReader.Create(text, new CsvReaderOptions
        {
            HasHeader = false,
            Separator = columns.Delimiter?[0],
            TrackLineNumbers = true,
            MaxRecordSize = LargestRow,
            OnMalformedRecord = row => malformed[row.RecordNumber] = row.Reason,
        });
    }

    public CsvItem? Next()
    {
        try
        {
            return (header is null ? Header() : null) ?? Row();
        }
        catch (DecoderFallbackException)
        {
            return Rest($"behind this line the file is not text in {columns.EncodingName}: set csv.encoding");
        }
        catch (Exception fault) when (fault is CsvFormatException or IOException or InvalidDataException)
        {
            return Rest($"behind this line the file cannot be read: {fault.Message}");
        }
    }

    private CsvItem? Header()
    {
        if (!parser.Read()) return Rest("the file is empty");
        // Spreadsheets end each line with a separator: the column without a name still needs one, to be written again.
        header = [.. parser.Current.ToArray().Select((name, index) => name == "" ? $"column {index + 1}" : name)];
        caseColumn = Array.IndexOf(header, columns.CaseNumber);
        if (caseColumn < 0) return Rest($"no column '{columns.CaseNumber}' (caseNumber); the columns are: {string.Join(", ", header)}");
        var twice = header.Where(columns.Names).GroupBy(name => name).FirstOrDefault(each => each.Count() > 1);
        return twice is null ? null : Rest($"two columns are named '{twice.Key}'");
    }

    private CsvItem? Row()
    {
        if (!parser.Read()) return null;
        line = (int)parser.LineNumber;
        CsvMalformedReason? reason = malformed.Remove(parser.RowNumber, out var found) ? found : null;
        if (reason == CsvMalformedReason.UnterminatedQuote)
            return Rest("the quote that opens in this row is never closed");
        var values = parser.Current.ToArray();
        var id = caseColumn < values.Length ? values[caseColumn] : "";
        if (string.IsNullOrWhiteSpace(id))
            return new CsvItem(null, null, null, new BrokenTrace(0, null, line, $"the row has no '{columns.CaseNumber}'"));
        var attributes = header!.Zip(values, (name, value) => new LogAttribute(name, value)).ToArray();
        return new CsvItem(id, new LogEvent(attributes, line),
            WhatIsWrong(values, attributes, reason) is { } wrong ? $"{wrong} (line {line})" : null, null);
    }

    private string? WhatIsWrong(string[] values, LogAttribute[] attributes, CsvMalformedReason? reason) =>
        reason is CsvMalformedReason.StrayQuote or CsvMalformedReason.TextAfterClosingQuote ? "a quote inside a field is not doubled"
        : values.Length != header!.Length ? $"{values.Length} columns instead of {header.Length}"
        : attributes.FirstOrDefault(each => each.Value.Length > limits.MaxText) is { } tooLong ? $"'{tooLong.Key}' is longer than maxText ({limits.MaxText} characters)"
        : null;

    private CsvItem Rest(string reason) => new(null, null, null, new UnreadableRest(0, line, 1, reason));

    public void Dispose() => parser.Dispose();
}

/// <summary>The rows of one case as they come in; broken as soon as one of them is.</summary>
internal sealed class CsvTrace(string id)
{
    private readonly List<LogEvent> events = [];
    private string? fault;
    private int? line;

    public string Id => id;

    public CsvTrace Add(CsvItem row)
    {
        line ??= row.Event?.Line;
        fault ??= row.Fault;
        if (row.Event is { } happened) events.Add(happened);
        return this;
    }

    public LogItem Close(long number, CsvColumns columns) => fault is null
        ? new WholeTrace(new Trace(number, line ?? 0, [new LogAttribute(columns.CaseNumber, id)], events))
        : new BrokenTrace(number, id, line ?? 0, fault);
}
