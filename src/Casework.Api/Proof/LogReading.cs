using Casework.Projections;
using Marten;
using Npgsql;

namespace Casework.Api.Proof;

/// <summary>Reads the log for those who want to check it.</summary>
internal sealed class LogReading(IDocumentStore store, ProofSettings proof, SealedEvents events, SealedReadings readings)
{
    public SealedEvents Events => events;

    public SealedReadings Readings => readings;

    /// <param name="log">Which log it is about.</param>
    public async Task<T> Read<T>(ISealed log, Func<SealingBatch, NpgsqlConnection, Task<T>> read, CancellationToken cancellation)
    {
        await using var connection = await store.Connect(cancellation);
        return await read(new(log.Tables, connection, proof.Key), connection);
    }

    public Task<LogHead?> Head(ISealed log, CancellationToken cancellation) => Read(log, (batch, _) => batch.Head(cancellation), cancellation);
}

internal static class ProofSetup
{
    /// <summary>Behind the store and before the first start: hosted services start in this order, and the log begins before the first event.</summary>
    public static void AddProof(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(_ => ProofSettings.From(builder.Configuration, builder.Environment));
        builder.Services.AddSingleton<LogReading>();
        builder.Services.AddSingleton<SealingState>();
        builder.Services.AddSingleton<Restores>();
        builder.Services.AddSingleton<SealedEvents>();
        builder.Services.AddSingleton<SealedReadings>();
        builder.Services.AddSingleton<IHostedService>(services => ActivatorUtilities.CreateInstance<Sealer>(services, services.GetRequiredService<SealedEvents>()));
        builder.Services.AddSingleton<IHostedService>(services => ActivatorUtilities.CreateInstance<Sealer>(services, services.GetRequiredService<SealedReadings>()));
    }
}
