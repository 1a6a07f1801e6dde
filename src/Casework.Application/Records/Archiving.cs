using Casework.Application.Background;
using Casework.Application.Store;
using Casework.Domain;
using Casework.Domain.Cases.Records;
using Casework.Domain.Catalogues;
using Casework.Domain.Terms;
using Casework.Projections.Cases;
using Casework.Projections.Events;
using Casework.Projections.Inbox;
using Casework.Projections.Vault;
using Marten;
using Npgsql;

namespace Casework.Application.Records;

/// <summary>
/// Archives closed cases whose dossier period has ended, every hour: some at a time, those that wait longest first, each in a transaction of its own. Only what the
/// log has sealed and all have been told of is archived. Of several nodes one does it at a time; whatever stops it, the next round goes on.
/// </summary>
public sealed partial class Archiving(IDocumentStore store, StoreSettings settings, KeyRing keys, CatalogueVersions catalogues, TimeProvider time, ILogger<Archiving> log)
    : PeriodicWork(time, log)
{
    public const int MostAtOnce = 50;
    private static readonly TimeSpan Usual = TimeSpan.FromHours(1), WhileThereIsMore = TimeSpan.FromSeconds(10);
    private readonly string _events = $"{settings.Schema}.mt_events";

    /// <summary>Those that failed: they make way for the others until there are no others.</summary>
    private readonly HashSet<Guid> _failed = [];

    /// <summary>The last round found as many as it could do.</summary>
    private bool _more = true;

    protected override TimeSpan Pause => _more ? WhileThereIsMore : Usual;

    protected override async Task Round(CancellationToken cancellation)
    {
        _more = false;
        _more = (await Archive(cancellation)).More;
    }

    /// <summary>How many were archived.</summary>
    /// <returns>Also whether there were as many as one round looks at.</returns>
    public async Task<(int Archived, bool More)> Archive(CancellationToken cancellation)
    {
        await using var connection = await store.Connect(cancellation);
        await using var turn = await connection.BeginTransactionAsync(cancellation);
        if (!await connection.Ask<bool>($"select pg_try_advisory_xact_lock(hashtextextended('{settings.Schema}.archiving', 0))", cancellation)) return (0, false);
        var due = await Due(connection, cancellation);
        var archived = 0;
        foreach (var caseId in due) archived += await TryArchive(caseId, cancellation) ? 1 : 0;
        if (archived > 0) LogArchived(log, archived);
        if (due.Count < MostAtOnce) _failed.Clear();
        return (archived, due.Count == MostAtOnce);
    }

    /// <summary>First closed cases that were listed by a release that knew of no archiving: they are looked at once.</summary>
    private async Task<List<Guid>> Due(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var list = store.Options.Schema.For<InboxItem>();
        await using var command = new NpgsqlCommand($"""
            (select d.id from {list} d where d.archive_from is null and d.is_closed and d.id <> all($2) and {Settled("d.id")} limit {MostAtOnce})
            union all (select d.id from {list} d where d.is_closed and d.archive_from <= $1 and d.id <> all($2) and {Settled("d.id")} order by d.archive_from, d.id limit {MostAtOnce}) limit {MostAtOnce}
            """, connection)
        { Parameters = { new() { Value = LocalDay.Of(Time.GetUtcNow()) }, new() { Value = _failed.ToArray() } } };
        await using var row = await command.ExecuteReaderAsync(cancellation);
        List<Guid> due = [];
        while (await row.ReadAsync(cancellation)) due.Add(row.GetGuid(0));
        return due;
    }

    /// <summary>The last event of the case is in the log, and those who are told of news have heard of it.</summary>
    private string Settled(string caseId) => $"""
        (select e.seq_id from {_events} e where e.stream_id = {caseId} order by e.version desc limit 1) <= least(
            (select coalesce(max(position), 0) from {settings.Schema}.event_log_head), (select coalesce(max(position), 0) from {settings.Schema}.outbox_head))
        """;

    /// <summary>Somebody else may be at the case, or a key may be missing: the others are archived all the same.</summary>
    private async Task<bool> TryArchive(Guid caseId, CancellationToken cancellation)
    {
        try
        {
            return await Archive(caseId, cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailure(log, e.GetType().Name);
            _failed.Add(caseId);
            return false;
        }
    }

    private async Task<bool> Archive(Guid caseId, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        var stream = await session.Events.FetchForExclusiveWriting<CaseRecord>(caseId, cancellation);
        if (stream.Aggregate is not { } record || !(await session.AdvancedSql.QueryAsync<bool>($"select {Settled("?")}", cancellation, caseId))[0]) return false;
        await keys.FetchMissing(session, [caseId], cancellation);
        var events = DossierPeriod.End(record.State, catalogues, Time.GetUtcNow());
        if (events.Count == 0)
        {
            session.Store<InboxItem>([.. InboxListing.Of(record, keys, catalogues)]);
        }
        else
        {
            session.LastModifiedBy = Actor.System.Id;
            session.CausationId = "timer";
            stream.AppendMany(events);
            session.ArchiveAtTheEnd(caseId);
        }

        await session.Commit(cancellation);
        return events.Count > 0;
    }

    [LoggerMessage(LogLevel.Information, "{Archived} cases whose dossier period had ended were archived.")]
    private static partial void LogArchived(ILogger logger, int archived);

    [LoggerMessage(LogLevel.Warning, "Archiving failed ({Failure}); the next round tries again.")]
    private static partial void LogFailure(ILogger logger, string failure);
}
