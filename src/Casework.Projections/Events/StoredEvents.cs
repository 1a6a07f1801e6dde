using Casework.Domain.Cases;
using Casework.Domain.Officials;
using JasperFx.Events;
using Marten;
using Npgsql;

namespace Casework.Projections.Events;

/// <summary>
/// Reads stored events by their stored name alone, which the log seals. The store's own readers follow the name of a .NET class that
/// stands beside it and is not sealed, and binary content where there is some; so nothing here uses them (BannedSymbols.txt).
/// </summary>
public static class StoredEvents
{
    /// <summary>Failed appends leave a row of this type, which is no event.</summary>
    public const string NoEvent = "tombstone";

    private const string Columns = "e.type, e.seq_id, e.data, e.id, e.stream_id, e.version, e.timestamp, e.user_name, e.correlation_id, e.causation_id";

    /// <summary>
    /// The events that this holds for, archived ones too, in the order that it ends with; the row is e and the values are $1, $2 …
    /// </summary>
    /// <exception cref="UnknownEventException">One is of a type that no part of this system knows.</exception>
    public static async Task<IReadOnlyList<IEvent>> Where(
        IQuerySession session, string condition, CancellationToken cancellation, params object[] values)
    {
        await using var command = new NpgsqlCommand($"select {Columns} from {session.DocumentStore.Options.DatabaseSchemaName}.mt_events e where {condition}");
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        await using var row = (NpgsqlDataReader)await session.ExecuteReaderAsync(command, cancellation);
        var serializer = session.DocumentStore.Options.Serializer();
        var events = new List<IEvent>();
        while (await row.ReadAsync(cancellation)) events.Add(Event(serializer, row));
        return events;
    }

    /// <summary>The events of these officials, each stream in its order.</summary>
    /// <exception cref="UnknownEventException">One is of a type that the directory does not know.</exception>
    public static async Task<IReadOnlyList<(Guid Official, DirectoryEvent Happened)>> OfOfficials(IQuerySession session, Guid[] ids, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"select {Columns} from {session.DocumentStore.Options.DatabaseSchemaName}.mt_events e where e.stream_id = any($1) order by e.stream_id, e.version")
        { Parameters = { new() { Value = ids } } };
        await using var row = (NpgsqlDataReader)await session.ExecuteReaderAsync(command, cancellation);
        var serializer = session.DocumentStore.Options.Serializer();
        var events = new List<(Guid, DirectoryEvent)>();
        while (await row.ReadAsync(cancellation))
        {
            if (!EventContract.DirectoryTypes.TryGetValue(row.GetString(0), out var type)) throw new UnknownEventException(row.GetString(0), row.GetInt64(1));
            using var content = new MemoryStream(row.GetFieldValue<byte[]>(2), writable: false);
            events.Add((row.GetGuid(4), (DirectoryEvent)serializer.FromJson(type, content)));
        }

        return events;
    }

    /// <summary>What happened, of a row whose columns begin with type, position and content.</summary>
    /// <exception cref="UnknownEventException">No part of this system knows the type.</exception>
    public static CaseEvent Read(ISerializer serializer, NpgsqlDataReader row, int from = 0)
    {
        var type = row.GetString(from);
        if (Upcasting.Of(type) is { } older) return older.Read(serializer, row.GetString(from + 2));
        if (!EventContract.Types.TryGetValue(type, out var today)) throw new UnknownEventException(type, row.GetInt64(from + 1));
        using var content = new MemoryStream(row.GetFieldValue<byte[]>(from + 2), writable: false);
        return (CaseEvent)serializer.FromJson(today, content);
    }

    private static IEvent Event(ISerializer serializer, NpgsqlDataReader row)
    {
        var happened = Read(serializer, row);
        var recorded = (IEvent)Activator.CreateInstance(typeof(Event<>).MakeGenericType(happened.GetType()), happened)!;
        (recorded.EventTypeName, recorded.Sequence, recorded.Id, recorded.StreamId) = (row.GetString(0), row.GetInt64(1), row.GetGuid(3), row.GetGuid(4));
        (recorded.Version, recorded.Timestamp) = (row.GetInt64(5), row.GetFieldValue<DateTimeOffset>(6));
        (recorded.UserName, recorded.CorrelationId, recorded.CausationId) = (Text(row, 7), Text(row, 8), Text(row, 9));
        return recorded;
    }

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}

/// <summary>An event is of a type that no part of this system knows: it was written by a newer one, or by nobody who may.</summary>
public sealed class UnknownEventException(
    string type, long position) : Exception($"The event at position {position} is of the unknown type '{type}'.")
{
    public string EventType => type;

    /// <summary>Its place in the order of all events.</summary>
    public long Position => position;
}
