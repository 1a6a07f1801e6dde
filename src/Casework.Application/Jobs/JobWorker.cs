using Casework.Application.Access;
using Casework.Application.Background;
using Casework.Application.Commands;
using Casework.Application.Inbox;
using Casework.Application.Reading;
using Casework.Application.Store;
using Casework.Application.Texts;
using Casework.Domain.Catalogues;
using Casework.Domain.Terms;
using Casework.Projections.Cases;
using Casework.Projections.Inbox;
using Casework.Projections.Search;
using Casework.Projections.Vault;
using Marten;
using Npgsql;

namespace Casework.Application.Jobs;

/// <summary>
/// Carries jobs on: it sends one message for each case, a few at a time, so that other work goes on beside it, and writes down what became of it. A message and the mark
/// that it was sent stand in one transaction, and what was carried out is known by its receipt: after a crash each case is still done once.
/// </summary>
internal sealed class JobWorker(
    IDocumentStore store, StoreSettings settings, JobStore jobs, JobSignal signal, CommandMessages messages, CatalogueVersions catalogues, Words words, TimeProvider time,
    ILogger<JobWorker> log)
    : EnduringWork(log)
{
    private const int AtOnce = 8;
    private static readonly TimeSpan Busy = TimeSpan.FromMilliseconds(25), Idle = TimeSpan.FromSeconds(2);
    private readonly string _cases = new JobTables(settings.Schema).Cases;

    protected override async Task Work(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var running = await Running(stopping);
            foreach (var job in running) await Carry(job, stopping);
            await signal.Wait(running.Count > 0 ? Busy : Idle, stopping);
        }
    }

    private async Task<IReadOnlyList<Job>> Running(CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.Query<Job>().Where(job => job.State == JobState.Running).OrderBy(job => job.Id).ToListAsync(cancellation);
    }

    /// <summary>One step of one job, on one node at a time.</summary>
    private async Task Carry(Job job, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancellation);
        if (!(await session.AdvancedSql.QueryAsync<bool>("select pg_try_advisory_xact_lock(hashtextextended(?, 0))", cancellation, $"{settings.Schema}.job.{job.Id}"))[0]) return;
        if ((await session.LoadAsync<Job>(job.Id, cancellation))?.State != JobState.Running) return;
        await Collect(session, job, cancellation);
        var (sent, waiting) = await Left(session, job, cancellation);
        if (sent == 0 && waiting.Count == 0) session.Store(job with { State = JobState.Done, Body = null });
        else foreach (var next in waiting.Take(AtOnce - sent)) await Send(session, job, next, cancellation);
        await session.Commit(cancellation);
    }

    /// <summary>What became of what was sent. A case whose key was destroyed meanwhile has no receipt any more.</summary>
    private async Task Collect(IDocumentSession session, Job job, CancellationToken cancellation)
    {
        var (receipts, keys) = (store.Options.Schema.For<CommandReceipt>(), store.Options.Schema.For<CaseKey>());
        await Do(session,
            $"""
            update {_cases} j set code = r.data ->> 'code', version = (r.data ->> 'version')::bigint,
                outcome = case when (r.data ->> 'status')::int < 300 then 'accepted' when r.data ->> 'code' = any($2) then 'skipped' else 'refused' end
            from {receipts} r where j.job_id = $1 and j.outcome is null and r.id = j.message_id
            """, cancellation, job.Id, BulkActs.Of(job.Act).AlreadySo.ToArray());
        await Do(session,
            $"""
            update {_cases} j set outcome = 'refused', code = 'destroyed'
            where j.job_id = $1 and j.outcome is null and j.message_id is not null and not exists (select from {keys} k where k.id = j.case_id)
            """, cancellation, job.Id);
    }

    private sealed record Waiting(int Place, Guid CaseId, long? Undoes);

    /// <summary>How many are on their way, and the next that wait.</summary>
    private async Task<(int Sent, IReadOnlyList<Waiting> Waiting)> Left(IDocumentSession session, Job job, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select place, case_id, undoes, message_id is not null from {_cases} where job_id = $1 and outcome is null order by place limit {2 * AtOnce}", session.Connection!)
        { Parameters = { new() { Value = job.Id } } };
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var (sent, waiting) = (0, new List<Waiting>());
        while (await row.ReadAsync(cancellation))
            if (row.GetBoolean(3)) sent++;
            else waiting.Add(new(row.GetInt32(0), row.GetGuid(1), row.IsDBNull(2) ? null : row.GetInt64(2)));
        return (sent, waiting);
    }

    private async Task Send(IDocumentSession session, Job job, Waiting next, CancellationToken cancellation)
    {
        var act = BulkActs.Of(job.Act);
        if (await session.LoadAsync<CaseRecord>(next.CaseId, cancellation) is not { } record)
        {
            await Settle(session, job, next, "refused", "not-found", cancellation);
            return;
        }

        var given = jobs.Open(job)!;
        var step = await Matches(session, job, next, cancellation) ? act.Step(given, new(record.State, job.By, catalogues.Current, words, next.Place, next.Undoes)) : BulkStep.Skipped("matches-no-longer");
        if (step.Skip is { } code)
        {
            await Settle(session, job, next, "skipped", code, cancellation);
            return;
        }

        var caller = new Caller(new SignedIn(job.By, null, null), job.By.Id, job.Correlation) { Purpose = job.Purpose };
        var path = new PathValues(new Dictionary<string, string>(step.Path) { ["caseId"] = next.CaseId.ToString() });
        var sent = await messages.Send(session, caller, act.Endpoint, path, act.Whole(given, step.Fields), $"job:{job.Id}:{next.Place}", null, cancellation);
        if (sent is { } id) await Do(session, $"update {_cases} set message_id = $3 where job_id = $1 and place = $2", cancellation, job.Id, next.Place, id);
        else await Settle(session, job, next, "refused", "destroyed", cancellation);
    }

    /// <summary>Whether the case is still among those that were meant.</summary>
    private async Task<bool> Matches(IDocumentSession session, Job job, Waiting next, CancellationToken cancellation)
    {
        if (job.Filter is null) return true;
        var lines = store.Options.Schema.For<InboxItem>();
        var wanted = InboxWanted.From(new QueryParameters(job.Filter.Values), catalogues.Current).Wanted;
        var conditions = InboxConditions.Of(wanted, new(job.By), LocalDay.Of(time.GetUtcNow()), new([next.CaseId], ByPerson: false), store.Options.Schema.For<SearchEntry>(), lines);
        await using var command = new NpgsqlCommand($"select exists (select from {lines} d where {conditions.Sql})", session.Connection!);
        command.Parameters.AddRange(conditions.Values.ToArray());
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private Task Settle(IDocumentSession session, Job job, Waiting next, string outcome, string code, CancellationToken cancellation) =>
        Do(session, $"update {_cases} set outcome = $3, code = $4 where job_id = $1 and place = $2", cancellation, job.Id, next.Place, outcome, code);

    private static async Task Do(IDocumentSession session, string sql, CancellationToken cancellation, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, session.Connection!);
        command.Parameters.AddRange(values.Select(value => new NpgsqlParameter { Value = value }).ToArray());
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
