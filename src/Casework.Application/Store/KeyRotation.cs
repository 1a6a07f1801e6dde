using Casework.Projections.Events;
using Casework.Projections.Vault;
using Marten;
using Npgsql;

namespace Casework.Application.Store;

/// <summary>How many keys were re-wrapped, and how many neither the old nor the new master key opens.</summary>
public sealed record KeysRotated(long Rewrapped, long Unknown);

/// <summary>
/// Re-wraps every key of the vault with another master key, batch by batch; events and what they hold are not touched.
/// Each row says which master key wrapped it, so that an interrupted run goes on where it stopped.
/// </summary>
public sealed class KeyRotation(IDocumentStore store, MasterKey old)
{
    private string Table => store.Options.Schema.For<CaseKey>();

    public async Task<KeysRotated> Run(MasterKey fresh, Action<long>? progress, int batchSize, CancellationToken cancellation)
    {
        var (done, last) = (new KeysRotated(0, 0), Guid.Empty);
        await using var connection = await store.Connect(cancellation);
        while (true)
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            var batch = await Next(connection, fresh, last, batchSize, cancellation);
            if (batch.Count == 0) return done;
            CaseKey[] ours = [.. batch.Where(old.Opens)];
            await Store(connection, [.. ours.Select(key => fresh.Wrap(key.Id, old.Unwrap(key)))], fresh.Id, cancellation);
            await transaction.CommitAsync(cancellation);
            last = batch[^1].Id;
            done = new(done.Rewrapped + ours.Length, done.Unknown + batch.Count - ours.Length);
            progress?.Invoke(done.Rewrapped);
        }
    }

    /// <summary>Locked, so that none is destroyed and comes back by being written.</summary>
    private async Task<IReadOnlyList<CaseKey>> Next(NpgsqlConnection connection, MasterKey fresh, Guid after, int batchSize, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"select id, data ->> 'wrapped', data ->> 'masterKey' from {Table} where data ->> 'masterKey' <> $1 and id > $2 order by id limit {batchSize} for update", connection);
        command.Parameters.Add(new() { Value = fresh.Id });
        command.Parameters.Add(new() { Value = after });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<CaseKey> keys = [];
        while (await reader.ReadAsync(cancellation)) keys.Add(new(reader.GetGuid(0), Convert.FromBase64String(reader.GetString(1)), reader.GetString(2)));
        return keys;
    }

    private async Task Store(NpgsqlConnection connection, CaseKey[] keys, string masterKey, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"""
            update {Table} as d set data = d.data || jsonb_build_object('wrapped', fresh.wrapped, 'masterKey', $3::text)
            from unnest($1::uuid[], $2::text[]) as fresh (id, wrapped) where d.id = fresh.id
            """, connection);
        command.Parameters.Add(new() { Value = keys.Select(key => key.Id).ToArray() });
        command.Parameters.Add(new() { Value = keys.Select(key => Convert.ToBase64String(key.Wrapped)).ToArray() });
        command.Parameters.Add(new() { Value = masterKey });
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
