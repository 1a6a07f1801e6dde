using Casework.Api.Proof;
using Npgsql;

namespace Casework.Api.Export;

/// <summary>Which events go out: recorded from a moment on, before a moment, of one case; each null takes all.</summary>
internal sealed record ExportScope(DateTimeOffset? From, DateTimeOffset? To, Guid? CaseId)
{
    /// <summary>All sealed events in scope, in the order of the log, as raw rows.</summary>
    public NpgsqlCommand Rows(SealedEvents log, NpgsqlConnection connection, long size)
    {
        var command = new NpgsqlCommand(
            $"select l.leaf, {RecordedRows.Columns} from {log.Tables.Leaves} l join {log.Events} e on e.seq_id = l.position where l.leaf < $1", connection);
        command.Parameters.Add(new() { Value = size });
        Add(command, "e.timestamp >=", From?.ToUniversalTime());
        Add(command, "e.timestamp <", To?.ToUniversalTime());
        Add(command, "e.stream_id =", CaseId);
        command.CommandText += " order by l.leaf";
        return command;
    }

    private static void Add(NpgsqlCommand command, string condition, object? value)
    {
        if (value is null) return;
        command.Parameters.Add(new() { Value = value });
        command.CommandText += $" and {condition} ${command.Parameters.Count}";
    }
}
