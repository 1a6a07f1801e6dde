using System.Globalization;
using Casework.Domain.Cases;
using Marten;
using Marten.Exceptions;
using Npgsql;
using NpgsqlTypes;

namespace Casework.Projections.CaseFiles;

/// <summary>An event with its place in the case and when it was recorded: all that a case file needs of its row.</summary>
internal readonly record struct RecordedEvent(CaseEvent Happened, long Version, DateTimeOffset RecordedAt);

/// <summary>
/// Reads the events of one case straight from their rows, archived ones too. The store's own reading also parses the headers and the cause of
/// every row, which a case file does not show and a long case pays for.
/// </summary>
internal static class StreamReading
{
    private static readonly Dictionary<string, Type> Types = EventContract.Names.ToDictionary(each => each.Value, each => each.Key);

    public static async Task<IReadOnlyList<RecordedEvent>> Of(
        IQuerySession session, Guid caseId, long? version, DateTimeOffset? recordedAt, IReadOnlyList<Upcaster> upcasters, CancellationToken cancellation)
    {
        var (events, serializer) = (session.DocumentStore.Options.Events.DatabaseSchemaName + ".mt_events", session.DocumentStore.Options.Serializer());
        await using var command = new NpgsqlCommand($"select type, version, timestamp, seq_id, data from {events} where stream_id = $1");
        command.Parameters.Add(new() { Value = caseId });
        Limit(command, "version <=", version, NpgsqlDbType.Bigint);
        Limit(command, "timestamp <=", recordedAt?.ToUniversalTime(), NpgsqlDbType.TimestampTz);
        command.CommandText += " order by version";
        await using var row = await session.ExecuteReaderAsync(command, cancellation);
        var read = new List<RecordedEvent>();
        while (await row.ReadAsync(cancellation)) read.Add(new(Event(row, serializer, upcasters), row.GetInt64(1), row.GetFieldValue<DateTimeOffset>(2)));
        return read;
    }

    private static void Limit(NpgsqlCommand command, string condition, object? most, NpgsqlDbType type)
    {
        if (most is null) return;
        command.Parameters.Add(new() { Value = most, NpgsqlDbType = type });
        command.CommandText += string.Create(CultureInfo.InvariantCulture, $" and {condition} ${command.Parameters.Count}");
    }

    private static CaseEvent Event(System.Data.Common.DbDataReader row, ISerializer serializer, IReadOnlyList<Upcaster> upcasters) => row.GetString(0) switch
    {
        var name when Types.TryGetValue(name, out var type) => (CaseEvent)serializer.FromJson(type, row, 4),
        var name when upcasters.Of(name) is { } older => older.Read(serializer, row.GetString(4)),
        var name => throw new UnknownEventTypeException(name, row.GetInt64(3)),
    };
}
