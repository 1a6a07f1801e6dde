using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Casework.Application.Access;
using Casework.Application.Inbox;
using Casework.Application.Reading;
using Casework.Application.Store;
using Casework.Domain.Terms;
using Casework.Projections.Events;
using Casework.Projections.Inbox;
using Casework.Projections.Search;
using Casework.Projections.Vault;
using Marten;
using Npgsql;

namespace Casework.Application.Jobs;

/// <summary>Starts jobs and says how far they are.</summary>
public sealed class JobStore(IDocumentStore store, StoreSettings settings, MasterKey master, JobSignal signal, TimeProvider time)
{
    /// <summary>More are more than anybody can answer for at once.</summary>
    public const int Most = 50_000;

    private readonly JobTables _tables = new(settings.Schema);
    private readonly byte[] _key = master.Derive("casework job bodies");

    internal JsonObject? Open(Job job) => job.Body is { } body ? JsonNode.Parse(new Aes256(_key).Open(body, job.Id.ToByteArray()))!.AsObject() : null;

    /// <summary>Begins a job on these cases, in this order.</summary>
    public Task<Job?> Begin(Caller caller, BulkAct act, JsonObject body, IReadOnlyList<Guid> cases, CancellationToken cancellation) =>
        Begin(New(caller, act, body, null, null, string.Join(',', cases)), $"select $1, o.place::int - 1, o.id, null from unnest($2::uuid[]) with ordinality as o(id, place)", [new() { Value = cases.Distinct().ToArray() }], cancellation);

    /// <summary>Begins a job on all that match now; whatever matches no longer when its turn comes is left out.</summary>
    public Task<Job?> Begin(Caller caller, BulkAct act, JsonObject body, InboxFilterBody filter, InboxWanted wanted, CancellationToken cancellation)
    {
        var lines = store.Options.Schema.For<InboxItem>();
        var conditions = InboxConditions.Of(wanted, new(caller.Actor), LocalDay.Of(time.GetUtcNow()), null, store.Options.Schema.For<SearchEntry>(), lines, firstValue: 2);
        return Begin(
            New(caller, act, body, filter, null), $"select $1, row_number() over (order by m.id)::int - 1, m.id, null from (select distinct d.case_id as id from {lines} d where {conditions.Sql} limit {Most}) m",
            conditions.Values, cancellation);
    }

    /// <summary>Begins a job on every case in which an official has work in one place.</summary>
    public Task<Job?> Begin(Caller caller, BulkAct act, JsonObject body, string audience, CancellationToken cancellation) => Begin(
        New(caller, act, body, null, null),
        $"select $1, row_number() over (order by m.id)::int - 1, m.id, null from (select distinct d.case_id as id from {store.Options.Schema.For<InboxItem>()} d where d.audience && $2 and (not d.is_closed or d.unread)) m",
        [new() { Value = new[] { audience } }], cancellation);

    /// <summary>Begins a job that takes back what another did.</summary>
    public Task<Job?> Undo(Caller caller, Job job, CancellationToken cancellation) => Begin(
        New(caller, BulkActs.Of(BulkActs.Undo), [], null, job.Id), $"select $1, place, case_id, version from {_tables.Cases} where job_id = $2 and outcome = 'accepted'", [new() { Value = job.Id }], cancellation);

    public async Task<Job?> Find(Guid id, Caller caller, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Job>(id, cancellation) is { } job && job.IsOf(caller.Actor) ? job : null;
    }

    /// <summary>Stops it where it is, or lets it go on.</summary>
    public async Task Set(Job job, JobState state, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        session.Store(job with { State = state });
        await session.Commit(cancellation);
        signal.Wake();
    }

    public async Task<JobProgress> Progress(Job job, CancellationToken cancellation)
    {
        await using var connection = await store.Connect(cancellation);
        await using var command = new NpgsqlCommand(
            $"""
            select count(*), count(*) filter (where outcome = 'accepted'), count(*) filter (where outcome = 'refused'), count(*) filter (where outcome = 'skipped')
            from {_tables.Cases} where job_id = $1
            """, connection)
        { Parameters = { new() { Value = job.Id } } };
        await using var row = await command.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        var (total, accepted, refused, skipped) = (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3));
        return new(job.Act, job.State, total, accepted + refused + skipped, accepted, refused, skipped, job.CreatedAt);
    }

    /// <summary>What became of each case, in the order of the job.</summary>
    public async Task<(IReadOnlyList<JobCase> Items, string? Next)> Outcomes(Job job, int limit, long from, CancellationToken cancellation)
    {
        await using var connection = await store.Connect(cancellation);
        await using var command = new NpgsqlCommand(
            $"select case_id, outcome, code, place from {_tables.Cases} where job_id = $1 and place >= $2 and outcome is not null order by place limit {limit + 1}", connection)
        { Parameters = { new() { Value = job.Id }, new() { Value = (int)Math.Min(from, int.MaxValue) } } };
        await using var row = await command.ExecuteReaderAsync(cancellation);
        List<(JobCase Case, int Place)> found = [];
        while (await row.ReadAsync(cancellation))
            found.Add((new(row.GetGuid(0), Enum.Parse<JobOutcome>(row.GetString(1), ignoreCase: true), row.IsDBNull(2) ? null : row.GetString(2)), row.GetInt32(3)));
        return ([.. found.Take(limit).Select(each => each.Case)], found.Count > limit ? QueryParameters.Opaque($"{found[limit].Place}") : null);
    }

    /// <summary>Under a key a job has an id that follows from it, so that a repeat finds it.</summary>
    private Job New(Caller caller, BulkAct act, JsonObject body, InboxFilterBody? filter, Guid? undoes, string cases = "")
    {
        var id = caller.StoredKey is { } key ? new Guid(Hash(key).AsSpan(0, 16), bigEndian: true) : Guid.CreateVersion7(time.GetUtcNow());
        var content = JsonSerializer.SerializeToUtf8Bytes(body);
        return new(id, act.Name, caller.Actor, caller.Purpose, caller.Correlation, new Aes256(_key).Seal(content, id.ToByteArray()), filter, undoes, time.GetUtcNow())
        {
            Asked = caller.StoredKey is null ? null : Convert.ToHexStringLower(Hash($"{act.Name}\n{Encoding.UTF8.GetString(content)}\n{JsonSerializer.Serialize(filter)}\n{undoes}\n{cases}")),
        };
    }

    private byte[] Hash(string text) => HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text));

    /// <summary>The job and its cases are there together, or not at all.</summary>
    /// <returns>The job, also where it was begun under the same key before; null where that was another one.</returns>
    private async Task<Job?> Begin(Job job, string cases, IEnumerable<NpgsqlParameter> values, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancellation);
        if (job.Asked is not null)
        {
            // Of two that come at once the second waits, and finds what the first began.
            await session.AdvancedSql.QueryAsync<bool>("select pg_advisory_xact_lock(hashtextextended(?, 0)) is null", cancellation, $"{settings.Schema}.job.{job.Id}");
            if (await session.LoadAsync<Job>(job.Id, cancellation) is { } known) return known.Asked == job.Asked ? known : null;
        }

        await using (var fill = new NpgsqlCommand($"insert into {_tables.Cases} (job_id, place, case_id, undoes) {cases}", session.Connection!) { Parameters = { new() { Value = job.Id } } })
        {
            fill.Parameters.AddRange(values.ToArray());
            await fill.ExecuteNonQueryAsync(cancellation);
        }

        session.Insert(job);
        await session.Commit(cancellation);
        signal.Wake();
        return job;
    }
}
