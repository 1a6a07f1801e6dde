using Casework.Application.Store;
using Casework.Projections.Events;
using Casework.Projections.Readers;
using Marten;
using Npgsql;

namespace Casework.Application.Reading;

/// <summary>
/// Tries whether a reading could be stored, without which no case can be read: writes one, takes it back,
/// and commits something that says nothing. Not as another role than the application's, which a pooler may have come to.
/// </summary>
public sealed class StoredReading(IDocumentStore store, StoreSettings settings, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<bool> IsPossible(CancellationToken cancellation)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        enough.CancelAfter(Patience);
        try
        {
            await using var connection = await store.Connect(enough.Token);
            return await connection.Commit(() => Try(connection, enough.Token));
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task<bool> Try(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await transaction.SaveAsync("reading", cancellation);
        await using (var write = new NpgsqlCommand(Sql, connection))
        {
            write.Parameters.Add(new() { Value = Guid.CreateVersion7(time.GetUtcNow()) });
            await write.ExecuteNonQueryAsync(cancellation);
        }

        await transaction.RollbackAsync("reading", cancellation);
        await using (var mark = new NpgsqlCommand(Commits.Mark, connection)) await mark.ExecuteNonQueryAsync(cancellation);
        var role = await connection.Ask<string>(ApplicationDatabase.WhoAmI, cancellation);
        await transaction.CommitAsync(cancellation);
        return role == StoreSettings.ApplicationRole;
    }

    /// <summary>A place that no reading takes, so that none is passed over.</summary>
    private string Sql => $"""
        with read as (insert into {store.Options.Schema.For<ReadEntry>()} (id, data, mt_version, case_ids, reader_id)
            values ($1, jsonb_build_object('id', $1), $1, array[]::uuid[], ''))
        insert into {settings.Schema}.read_log_place (position, id, content) values (-1 - (random() * 1e15)::bigint, $1, '')
        """;
}
