using Casework.Projections.Events;
using Marten;
using Npgsql;

namespace Casework.Sealing.Logs;

/// <summary>Reads the log for those who want to check it.</summary>
public sealed class LogReading(IDocumentStore store, ProofSettings proof, SealedEvents events, SealedReadings readings)
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
