using Casework.Api.Store;
using Marten;
using Npgsql;

namespace Casework.Api.Proof;

/// <summary>Reads the log for those who want to check it.</summary>
internal sealed class LogReading(IDocumentStore store, StoreSettings settings, ProofSettings proof)
{
    public LogTables Tables { get; } = new(settings.Schema);

    public async Task<T> Read<T>(Func<SealingBatch, NpgsqlConnection, Task<T>> read, CancellationToken cancellation)
    {
        await using var connection = store.Storage.Database.CreateConnection();
        await connection.OpenAsync(cancellation);
        return await read(new(Tables, connection, proof.Key), connection);
    }

    public Task<LogHead?> Head(CancellationToken cancellation) => Read((batch, _) => batch.Head(cancellation), cancellation);
}

internal static class ProofSetup
{
    /// <summary>Behind the store and before the first start: hosted services start in this order, and the log begins before the first event.</summary>
    public static void AddProof(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(_ => ProofSettings.From(builder.Configuration, builder.Environment));
        builder.Services.AddSingleton<LogReading>();
        builder.Services.AddHostedService<Sealer>();
    }
}
