using Casework.Sealing.Logs;
using Npgsql;

namespace Casework.Export.Histories;

/// <summary>Which events go out: recorded from a moment on, before a moment, of one case; each null takes all.</summary>
/// <param name="Names">True: officials go out under their own ids and names, where a form of export would give them pseudonyms.</param>
public sealed record ExportScope(DateTimeOffset? From, DateTimeOffset? To, Guid? CaseId, bool Names = false)
{
    /// <summary>All sealed events in scope, in the order of the log, as raw rows.</summary>
    public NpgsqlCommand Rows(SealedEvents log, NpgsqlConnection connection, long size)
    {
        var command = new NpgsqlCommand { Connection = connection, Parameters = { new() { Value = size } } };
        command.CommandText = $"""
            select l.leaf, {RecordedRows.Columns} and not {ArchivedSince(log)} from {log.Tables.Leaves} l join {log.Events} e on e.seq_id = l.position
            where l.leaf < $1{Conditions(command)} order by l.leaf
            """;
        return command;
    }

    /// <summary>The event that put its case into the archive is behind the end of the log, and so not in the export: the row is told of as it lay before.</summary>
    private static string ArchivedSince(SealedEvents log) => $"""
        exists (select from {log.Events} a left join {log.Tables.Leaves} s on s.position = a.seq_id
            where a.stream_id = e.stream_id and a.type = '{RecordedRows.Archiving}' and coalesce(s.leaf, $1) >= $1)
        """;

    /// <summary>The conditions on an event e, each with "and" before it; their values become parameters of the command.</summary>
    public string Conditions(NpgsqlCommand command) =>
        Condition(command, "e.timestamp >=", From?.ToUniversalTime()) + Condition(command, "e.timestamp <", To?.ToUniversalTime()) + Condition(command, "e.stream_id =", CaseId);

    private static string Condition(NpgsqlCommand command, string condition, object? value)
    {
        if (value is null) return "";
        command.Parameters.Add(new() { Value = value });
        return $" and {condition} ${command.Parameters.Count}";
    }
}
