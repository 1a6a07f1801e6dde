using System.Text;
using Casework.Proof.Entries;
using Npgsql;

namespace Casework.Sealing.Logs;

/// <summary>Stored events read raw, as their rows stand now: no serializer, no class, nothing that a changed row could upset.</summary>
public static class RecordedRows
{
    /// <summary>Every column of the table: first what is sealed, then what is only checked, since it follows from that.</summary>
    public const string Columns = """
        e.seq_id, e.id, e.stream_id, e.version, e.type, e.timestamp, e.user_name, e.correlation_id, e.causation_id, e.headers::text, e.data::text,
        e.mt_dotnet_type, e.bdata is not null, e.tenant_id, e.is_archived
        """;

    /// <summary>The event by which a case goes into the archive, with all its rows.</summary>
    public const string Archiving = "case-archived";

    /// <param name="leaf">The place in the log, which the row itself does not hold.</param>
    /// <param name="from">The column where <see cref="Columns"/> begin.</param>
    public static RecordedRow Read(NpgsqlDataReader row, long leaf, int from = 0) => new(
        leaf, row.GetInt64(from), row.GetGuid(from + 1), row.GetGuid(from + 2), row.GetInt64(from + 3), row.GetString(from + 4),
        row.GetFieldValue<DateTimeOffset>(from + 5), Text(row, from + 6), Text(row, from + 7), Text(row, from + 8), Text(row, from + 9), Encoding.UTF8.GetBytes(row.GetString(from + 10)),
        new(row.GetString(from + 11), row.GetBoolean(from + 12), row.GetString(from + 13), row.GetBoolean(from + 14)));

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
