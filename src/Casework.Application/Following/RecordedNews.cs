using Casework.Domain.Cases;
using Casework.Projections.Events;
using Marten;
using Npgsql;

namespace Casework.Application.Following;

/// <summary>Reads stored events as the outbox needs them, row by row.</summary>
public static class RecordedNews
{
    public static async Task<List<Envelope>> Behind(NpgsqlConnection connection, string events, long position, int most, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"select seq_id, id, stream_id, version, type, correlation_id, data -> 'origin' is not null or data -> 'source' is not null from {events} where seq_id > $1 order by seq_id limit $2", connection)
        { Parameters = { new() { Value = position }, new() { Value = most } } };
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var found = new List<Envelope>();
        while (await row.ReadAsync(cancellation))
            found.Add(new(row.GetInt64(0), row.GetGuid(1), row.GetGuid(2), row.GetInt64(3), row.GetString(4), await row.IsDBNullAsync(5, cancellation) ? null : row.GetString(5), row.GetBoolean(6)));
        return found;
    }

    /// <summary>The events themselves. One of a type that this system does not know is left out: it is told of elsewhere.</summary>
    public static async Task<Dictionary<long, CaseEvent>> Read(NpgsqlConnection connection, string events, ISerializer serializer, long[] positions, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select type, seq_id, data from {events} where seq_id = any($1)", connection) { Parameters = { new() { Value = positions } } };
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var found = new Dictionary<long, CaseEvent>();
        while (await row.ReadAsync(cancellation))
        {
            if (EventContract.Knows(row.GetString(0))) found[row.GetInt64(1)] = StoredEvents.Read(serializer, row);
        }

        return found;
    }
}
