using Casework.Projections.Events;
using Npgsql;

namespace Casework.Application.Store;

/// <summary>Stored events of a type that this system has no name for: whoever reads events is told of them, and none is passed over.</summary>
internal static class UnknownEvents
{
    private static string[] Known => [.. EventContract.Known, StoredEvents.NoEvent];

    /// <summary>The first one, or null.</summary>
    public static async Task<UnknownEventException?> First(NpgsqlConnection connection, string events, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select type, seq_id from {events} where type <> all($1) order by seq_id limit 1", connection)
        { CommandTimeout = 0, Parameters = { new() { Value = Known } } };
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation) ? new(row.GetString(0), row.GetInt64(1)) : null;
    }
}
