using Casework.Application.Background;
using Marten;

namespace Casework.Application.Documents;

/// <summary>
/// Takes away, every hour and some thousands at a time, files that no case knows: their event was never written, or the personal data of the case
/// is destroyed. What came in a short while ago is left alone: its event may still be on its way.
/// </summary>
public sealed partial class DocumentSweep(IDocumentFiles files, UploadReceiver receiver, IDocumentStore store, TimeProvider time, ILogger<DocumentSweep> log)
    : PeriodicWork(time, log)
{
    public const int MostAtOnce = 5000;
    private const int BatchSize = 200;
    public static readonly TimeSpan Patience = TimeSpan.FromHours(24);
    private string? _last;

    protected override TimeSpan Pause => TimeSpan.FromHours(1);

    protected override Task Round(CancellationToken cancellation) => Sweep(Patience, cancellation);

    /// <summary>How many files were taken away. The next sweep goes on behind where this one stopped.</summary>
    public async Task<int> Sweep(TimeSpan patience, CancellationToken cancellation)
    {
        // The age of a file is told by the clock of the machine.
        var limit = TimeProvider.System.GetUtcNow() - patience;
        foreach (var left in Directory.Exists(receiver.Folder) ? Directory.EnumerateFiles(receiver.Folder) : [])
            if (File.GetLastWriteTimeUtc(left) < limit) File.Delete(left);
        var found = await files.All(_last, cancellation).Take(MostAtOnce).ToListAsync(cancellation);
        _last = found.Count < MostAtOnce ? null : found[^1].Address.Path;
        var removed = 0;
        foreach (var batch in found.Where(file => file.Since < limit).Chunk(BatchSize)) removed += await Sweep(batch, cancellation);
        if (removed > 0) LogRemoved(log, removed);
        return removed;
    }

    private async Task<int> Sweep(KeptFile[] batch, CancellationToken cancellation)
    {
        var known = await Known([.. batch.Select(file => file.Address.CaseId).Distinct()], cancellation);
        KeptFile[] orphans = [.. batch.Where(file => !known.Contains(file.Address.DocumentId))];
        foreach (var orphan in orphans) await files.Remove(orphan.Address, cancellation);
        return orphans.Length;
    }

    /// <summary>Asked of the events and not of a view: a view may be on its way to being made anew, and what is taken away does not come back.</summary>
    private async Task<HashSet<Guid>> Known(Guid[] cases, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var events = $"{store.Options.Events.DatabaseSchemaName}.mt_events";
        return [.. await session.AdvancedSql.QueryAsync<Guid>(
            $"""
            select (e.data ->> 'documentId')::uuid from {events} e where e.stream_id = any(?) and e.type = 'document-received'
                and not exists (select from {events} d where d.stream_id = e.stream_id and d.type = 'personal-data-destroyed')
            """, cancellation, cases)];
    }

    [LoggerMessage(LogLevel.Information, "{Removed} files that no case knows were taken away.")]
    private static partial void LogRemoved(ILogger logger, int removed);
}
