using Casework.Projections;
using Npgsql;

namespace Casework.Api.Store;

/// <summary>Stored events of a type that this system has no name for: whoever reads events is told of them, and none is passed over.</summary>
internal static class UnknownEvents
{
    private static readonly string[] Known = [.. EventContract.Known, Proof.RecordedRows.NoEvent];

    public static bool Knows(string type) => EventContract.Known.Contains(type);

    /// <summary>The first one, of a case or of all, or null.</summary>
    public static async Task<UnknownEventException?> First(NpgsqlConnection connection, string events, CancellationToken cancellation, Guid? caseId = null)
    {
        await using var command = new NpgsqlCommand($"select type, seq_id from {events} where type <> all($1) order by seq_id limit 1", connection)
        { CommandTimeout = 0, Parameters = { new() { Value = Known } } };
        if (caseId is { } id)
        {
            command.CommandText = $"select type, seq_id from {events} where type <> all($1) and stream_id = $2 order by seq_id limit 1";
            command.Parameters.Add(new() { Value = id });
        }

        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation) ? new(row.GetString(0), row.GetInt64(1)) : null;
    }
}

/// <summary>An event is of a type that no part of this system knows: it was written by a newer one, or by nobody who may.</summary>
public sealed class UnknownEventException(string type, long position) : Exception($"The event at position {position} is of the unknown type '{type}'.")
{
    public string EventType => type;

    /// <summary>Its place in the order of all events.</summary>
    public long Position => position;
}
