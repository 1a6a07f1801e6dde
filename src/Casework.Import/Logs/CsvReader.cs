using System.Text;

namespace Casework.Import.Logs;

/// <summary>
/// Reads a CSV log with a header line; each row is an event, each column a string attribute, rows keep the order of the file.
/// Holds one case at a time if the columns say it is sorted, else the whole log. The stream stays open.
/// </summary>
public static class CsvReader
{
    public static IEnumerable<LogItem> Read(Stream stream, CsvColumns columns, ReadLimits limits) =>
        columns.Sorted ? Adjoining(Rows(stream, columns, limits), columns) : Gathered(Rows(stream, columns, limits), columns);

    private static IEnumerable<LogItem> Adjoining(IEnumerable<CsvItem> rows, CsvColumns columns)
    {
        CsvTrace? open = null;
        var traces = 0L;
        foreach (var row in rows)
        {
            if (row.Failure is { } failure)
            {
                yield return failure.Numbered(traces);
                // The case in hand may have gone on in the part that cannot be read.
                if (failure is UnreadableRest) yield break;
                continue;
            }
            if (open is not null && row.Id != open.Id)
            {
                yield return open.Close(++traces, columns);
                open = null;
            }
            open = (open ?? new CsvTrace(row.Id!)).Add(row);
        }
        if (open is not null) yield return open.Close(++traces, columns);
    }

    private static IEnumerable<LogItem> Gathered(IEnumerable<CsvItem> rows, CsvColumns columns)
    {
        var traces = new OrderedDictionary<string, CsvTrace>();
        var failures = new List<LogItem>();
        foreach (var row in rows)
        {
            if (row.Failure is { } failure) failures.Add(failure.Numbered(traces.Count));
            else if (traces.TryGetValue(row.Id!, out var trace)) trace.Add(row);
            else traces.Add(row.Id!, new CsvTrace(row.Id!).Add(row));
        }
        // The part that cannot be read may hold rows of any case: half a case must not pass for a whole one.
        if (failures.LastOrDefault() is UnreadableRest rest) return [rest with { TracesRead = 0 }];
        return traces.Values.Select((trace, index) => trace.Close(index + 1, columns)).Concat(failures);
    }

    private static IEnumerable<CsvItem> Rows(Stream stream, CsvColumns columns, ReadLimits limits)
    {
        using var text = new StreamReader(stream, StrictEncoding(columns.EncodingName), leaveOpen: true);
        using var rows = new CsvRows(text, columns, limits);
        while (rows.Next() is { } row)
        {
            yield return row;
            if (row.Failure is UnreadableRest) yield break;
        }
    }

    /// <summary>Bytes that are no text in that encoding are an error: replacing them would lose what the source said.</summary>
    private static Encoding StrictEncoding(string name) =>
        Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static LogItem Numbered(this LogItem failure, long traces) => failure switch
    {
        UnreadableRest rest => rest with { TracesRead = traces },
        BrokenTrace broken => broken with { Number = traces + 1 },
        _ => failure,
    };
}
