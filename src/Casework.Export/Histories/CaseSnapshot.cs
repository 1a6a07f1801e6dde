using System.Runtime.CompilerServices;
using Casework.Application.Store;
using Casework.Domain.Cases;
using Casework.Projections.Events;
using Casework.Projections.Vault;
using Marten;
using Npgsql;

namespace Casework.Export.Histories;

/// <summary>The store at one moment, read one row at a time: memory does not grow with what is read.</summary>
public sealed class CaseSnapshot(NpgsqlConnection connection, ISerializer serializer, StoreSettings settings, MasterKey master) : IAsyncDisposable
{
    private string Events => $"{settings.Schema}.mt_events";

    private string States => $"{settings.Schema}.mt_doc_caserecord";

    /// <summary>Where a citizen is known by a keyed hash, and only as long as the case can be read.</summary>
    private string Citizens => $"{settings.Schema}.mt_doc_searchentry";

    private string Keys => $"{settings.VaultSchema}.mt_doc_casekey";

    /// <summary>The events in scope, case by case in the order of each stream. What belongs to the case comes with its first event in scope only.</summary>
    public async IAsyncEnumerable<ExportedEvent> EventsIn(ExportScope scope, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = Command();
        command.CommandText = $"""
            select e.stream_id,
              case when e.first then (select c.data -> 'state' from {States} c where c.id = e.stream_id) end,
              case when e.first then (select o.data from {Events} o where o.stream_id = e.stream_id and o.version = 1) end,
              case when e.first then (select k.data from {Keys} k where k.id = e.stream_id) end,
              case when e.first then (select s.citizen_hash from {Citizens} s where s.id = e.stream_id) end,
              e.id, e.version, e.timestamp, e.user_name, e.type, e.seq_id, e.data
            from (
              select e.id, e.seq_id, e.stream_id, e.version, e.type, e.timestamp, e.user_name, e.data,
                lag(e.stream_id) over (order by e.stream_id, e.version) is distinct from e.stream_id as first
              from {Events} e where e.type not in ('{StoredEvents.NoEvent}', {EventContract.NotOfCases}){scope.Conditions(command)}) e
            order by e.stream_id, e.version
            """;
        ExportedCase? current = null;
        await using var row = await command.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            if (current?.Id != row.GetGuid(0)) current = Case(row);
            yield return new(
                row.GetGuid(5), current, row.GetInt64(6), row.GetString(9), row.GetFieldValue<DateTimeOffset>(7), Text(row, 8), StoredEvents.Read(serializer, row, 9));
        }
    }

    /// <summary>The cases of these events; those of one citizen stand together.</summary>
    public async IAsyncEnumerable<ExportedCase> CasesIn(ExportScope scope, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = Command();
        command.CommandText = $"""
            select c.id, c.data -> 'state', o.data, k.data, s.citizen_hash
            from {States} c join {Events} o on o.stream_id = c.id and o.version = 1 left join {Keys} k on k.id = c.id left join {Citizens} s on s.id = c.id
            where exists (select 1 from {Events} e where e.stream_id = c.id{scope.Conditions(command)})
            order by s.citizen_hash, c.id
            """;
        await using var row = await command.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation)) yield return Case(row);
    }

    /// <summary>Numbers of other systems that do not tell one case: two sources count from 1, or a source's number is one of ours.</summary>
    public async Task<HashSet<string>> SharedReferences(CancellationToken cancellation)
    {
        await using var command = Command();
        command.CommandText = $"""
            select external_reference from {Citizens} where external_reference is not null group by external_reference having count(*) > 1
            union select s.external_reference from {Citizens} s join {Citizens} c on c.case_number = s.external_reference
            """;
        HashSet<string> shared = [];
        await using var row = await command.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation)) shared.Add(row.GetString(0));
        return shared;
    }

    /// <summary>The first event in scope that is of no known type, or of no case; null when there is none.</summary>
    public async Task<(long Position, string Type, bool OfCase)?> Unfit(ExportScope scope, CancellationToken cancellation)
    {
        await using var command = Command();
        command.Parameters.Add(new() { Value = EventContract.Known });
        command.CommandText = $"""
            select e.seq_id, e.type, c.id is not null and o.stream_id is not null from {Events} e
            left join {States} c on c.id = e.stream_id left join {Events} o on o.stream_id = e.stream_id and o.version = 1 and o.type = 'case-opened'
            where (e.type <> all($1) or c.id is null or o.stream_id is null) and e.type not in ('{StoredEvents.NoEvent}', {EventContract.NotOfCases}){scope.Conditions(command)}
            order by e.seq_id limit 1
            """;
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation) ? (row.GetInt64(0), row.GetString(1), row.GetBoolean(2)) : null;
    }

    /// <summary>The first row comes when the database has sorted, which takes as long as it takes.</summary>
    private NpgsqlCommand Command() => new() { Connection = connection, CommandTimeout = 0 };

    private ExportedCase Case(NpgsqlDataReader row)
    {
        var id = row.GetGuid(0);
        return new(
            id, (CitizenCase)Json(typeof(CitizenCase), row, 1), (CaseOpened)Json(typeof(CaseOpened), row, 2),
            row.IsDBNull(3) ? null : new CaseCipher(id, master.Unwrap((CaseKey)Json(typeof(CaseKey), row, 3))), Text(row, 4));
    }

    /// <summary>The driver wants one column's stream closed before the next is read, which the serializer's own way with rows does not do.</summary>
    private object Json(Type type, NpgsqlDataReader row, int column)
    {
        using var content = row.GetStream(column);
        return serializer.FromJson(type, content);
    }

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>With the connection ends the transaction, which has written nothing.</summary>
    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
