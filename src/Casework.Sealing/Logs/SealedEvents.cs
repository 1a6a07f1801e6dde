using System.Runtime.CompilerServices;
using Casework.Application.Store;
using Casework.Projections.Events;
using Casework.Proof.Entries;
using Npgsql;

namespace Casework.Sealing.Logs;

/// <summary>All events in global order.</summary>
public sealed class SealedEvents(StoreSettings settings) : ISealed
{
    /// <summary>What the store calls the stream of a case.</summary>
    private const string CaseStream = "citizen_case";

    public string Origin => "";

    public LogTables Tables { get; } = new(settings.Schema, "event_log");

    public string Events => $"{settings.Schema}.mt_events";

    /// <summary>The state of every case, for its number.</summary>
    public string Cases => $"{settings.Schema}.mt_doc_caserecord";

    public string Readings => $"{settings.Schema}.mt_doc_readentry";

    public (string Table, string Column) Order => (Events, "seq_id");

    public string Strays => $"""
        select e.seq_id, e.stream_id, 'no-leaf' from {Events} e left join {Tables.Leaves} l on l.position = e.seq_id
        where l.leaf is null and e.type <> '{StoredEvents.NoEvent}' and e.seq_id <= (select position from {Tables.Head})
        union all
        select seq_id, stream_id, 'never-handed-out' from {Events} where seq_id > (select last_value from {Events}_sequence)
        union all
        select position, id, fault from (
            select coalesce(e.last, 0) as position, coalesce(s.id, e.stream_id) as id, case
                when coalesce(s.version, 0) <> coalesce(e.events, 0) or coalesce(e.version, 0) <> coalesce(e.events, 0) then 'wrong-count'
                when e.others > 0 and e.events > 0 then 'no-event'
                when s.type is distinct from case when e.of_directory then '{EventContract.DirectoryStream}' else '{CaseStream}' end or s.tenant_id is distinct from '{BesideTheSeal.OnlyTenant}' or coalesce(s.compacted_version, 0) <> 0 then 'other-stream'
                when (s.is_archived or e.any_archived) and not coalesce(e.said, false) then 'archived-unsaid'
                when e.said and not (s.is_archived and e.all_archived) then 'not-archived' end as fault
            from {settings.Schema}.mt_streams s full join (
                select stream_id, count(*) filter (where not none) as events, count(*) filter (where none) as others, max(version) filter (where not none) as version, max(seq_id) as last,
                    bool_or(is_archived) as any_archived, bool_and(is_archived) as all_archived, bool_or(type = '{RecordedRows.Archiving}') as said, bool_or(type in ({EventContract.NotOfCases})) as of_directory
                from (select *, type = '{StoredEvents.NoEvent}' as none from {Events}) rows group by stream_id) e on e.stream_id = s.id
            where e.events > 0 or s.version > 0) cases
        where fault is not null
        order by 1, 3 limit 100
        """;

    public async Task<List<LogCandidate>> Behind(NpgsqlConnection connection, long position, int most, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select {RecordedRows.Columns} from {Events} e where e.seq_id > $1 order by e.seq_id limit $2", connection)
        { Parameters = { new() { Value = position }, new() { Value = most } } };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var found = new List<LogCandidate>();
        while (await reader.ReadAsync(cancellation)) found.Add(Of(RecordedRows.Read(reader, 0)));
        return found;
    }

    public async IAsyncEnumerable<(long Leaf, long Position, byte[]? Entry)> Entries(
        NpgsqlConnection connection, long from, long to, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"""
            select l.leaf, l.position, x.entry, {RecordedRows.Columns} from {Tables.Leaves} l
            left join {Events} e on e.seq_id = l.position left join {Tables.Epochs} x on x.leaf = l.leaf where l.leaf >= $1 and l.leaf < $2 order by l.leaf
            """, connection)
        { Parameters = { new() { Value = from }, new() { Value = to } } };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var leaf = reader.GetInt64(0);
            if (!reader.IsDBNull(2)) yield return (leaf, reader.GetInt64(1), reader.GetFieldValue<byte[]>(2));
            else yield return (leaf, reader.GetInt64(1), await reader.IsDBNullAsync(3, cancellation) ? null : LogEntry.AsItStands(RecordedRows.Read(reader, leaf, 3)));
        }
    }

    private static LogCandidate Of(RecordedRow row) => new(row.Position, row.Type == StoredEvents.NoEvent ? null : leaf => LogEntry.Write(row with { Leaf = leaf }));
}
