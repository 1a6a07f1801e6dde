using System.Text;
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
        row.GetFieldValue<DateTimeOffset>(from + 5), Text(row, from + 6), Text(row, from + 7), Text(row, from + 8), Text(row, from + 9), Encoding.UTF8.GetBytes(row.GetString(from + 10)));

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
