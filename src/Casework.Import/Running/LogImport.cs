using Casework.Import.Logs;
using Casework.Import.Mappings;
using Casework.Import.Translation;

namespace Casework.Import.Running;

/// <summary>Reads a log, translates it and records its cases batch by batch. What cannot be read or kept is listed, and the import goes on.</summary>
public sealed class LogImport(HistoryWriter writer, TimeProvider time)
{
    public const int BatchSize = 100;

    /// <summary>Throws what <see cref="File.OpenRead"/> throws; whatever is wrong inside the file stands in the outcome, whatever else stops the import is an <see cref="ImportStoppedException"/>.</summary>
    public async Task<ImportOutcome> Run(string file, Mapping mapping, Action<ImportProgress>? progress, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        using var log = LogFile.Open(file);
        var translation = new LogTranslation(mapping);
        var done = new ImportOutcome(translation.Report, 0, 0, 0, 0, [], TimeSpan.Zero);
        try
        {
            foreach (var batch in translation.Translate(log.Read(mapping.Csv, mapping.Limits)).OfType<TranslatedTrace>().Chunk(BatchSize))
            {
                done = Add(done, await writer.Write(batch, mapping, cancellation));
                progress?.Invoke(new(log.Progress, done.Cases, done.Skipped, translation.Report.Broken.Count + done.Broken.Count));
            }
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            throw new ImportStoppedException(Account(), fault);
        }
        return Account();

        ImportOutcome Account() => done with
        {
            Read = translation.Report,
            Broken = [.. translation.Report.Broken, .. done.Broken],
            Took = time.GetElapsedTime(started),
        };
    }

    private static ImportOutcome Add(ImportOutcome done, BatchWritten written) => done with
    {
        Cases = done.Cases + written.Recorded.Count,
        Events = done.Events + written.Recorded.Sum(each => each.SourceEvents),
        HandOffs = done.HandOffs + written.Recorded.Sum(each => each.HandOffs),
        Skipped = done.Skipped + written.Skipped,
        Broken = [.. done.Broken, .. written.Broken],
    };
}
