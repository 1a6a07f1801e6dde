using System.Runtime.CompilerServices;
using Casework.Proof.Entries;
using Npgsql;

namespace Casework.Api.Proof;

/// <summary>Stored events read raw, as their rows stand now: no serializer, no class, nothing that a changed row could upset.</summary>
internal static class RecordedRows
{
    public const string Columns =
        "e.seq_id, e.id, e.stream_id, e.version, e.type, e.timestamp, e.user_name, e.correlation_id, e.causation_id, e.headers::text, e.data::text";

    /// <summary>Failed appends leave a row of this type, which is no event.</summary>
    public const string NoEvent = "tombstone";

    /// <param name="leaf">The place in the log, which the row itself does not hold.</param>
    /// <param name="from">The column where <see cref="Columns"/> begin.</param>
    public static RecordedRow Read(NpgsqlDataReader row, long leaf, int from = 0) => new(
        leaf, row.GetInt64(from), row.GetGuid(from + 1), row.GetGuid(from + 2), row.GetInt64(from + 3), row.GetString(from + 4),
        row.GetFieldValue<DateTimeOffset>(from + 5), Text(row, from + 6), Text(row, from + 7), Text(row, from + 8), Text(row, from + 9), row.GetString(from + 10));

    /// <summary>The rows of these leaves, in order; null for a leaf whose row is gone.</summary>
    public static async IAsyncEnumerable<(long Leaf, long Position, RecordedRow? Row)> OfLeaves(
        this LogTables tables, NpgsqlConnection connection, long from, long to, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"select l.leaf, l.position, {Columns} from {tables.Leaves} l left join {tables.Events} e on e.seq_id = l.position where l.leaf >= $1 and l.leaf < $2 order by l.leaf",
            connection) { Parameters = { new() { Value = from }, new() { Value = to } } };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var leaf = reader.GetInt64(0);
            yield return (leaf, reader.GetInt64(1), await reader.IsDBNullAsync(2, cancellation) ? null : Read(reader, leaf, 2));
        }
    }

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
