using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;
using Casework.Application.Reading;
using Casework.Application.Store;
using Npgsql;

namespace Casework.Sealing.Logs;

/// <summary>
/// The read log in the order of its commits. Each reading has a place that outlives it: when its own retention ends the reading goes,
/// and the place still holds the hash of what it said.
/// </summary>
public sealed class SealedReadings(StoreSettings settings, ReadLogSettings retention, TimeProvider time) : ISealed
{
    public string Origin => "/readings";

    public LogTables Tables { get; } = new(settings.Schema, "read_log");

    public (string Table, string Column) Order => (new ReadingPlaces(settings.Schema).Table, "position");

    private string Readings => $"{settings.Schema}.mt_doc_readentry";

    public string Strays => $"""
        select 0::bigint, d.id, 'no-place' from {Readings} d left join {Order.Table} p on p.id = d.id
        where p.id is null and d.id > (select id from {Order.Table} order by position limit 1)
        union all
        select 0::bigint, id, 'other-columns' from {Readings} where reader_id is distinct from data ->> 'readerId'
            or coalesce(case_ids, array[]::uuid[]) <> array(select named.value::uuid from jsonb_array_elements_text(data -> 'caseIds') with ordinality named order by named.ordinality)
        order by 2 limit 100
        """;

    public async Task<List<LogCandidate>> Behind(NpgsqlConnection connection, long position, int most, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select position, id, content from {Order.Table} where position > $1 order by position limit $2", connection)
        { Parameters = { new() { Value = position }, new() { Value = most } } };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var found = new List<LogCandidate>();
        while (await reader.ReadAsync(cancellation))
        {
            var (place, id, content) = (reader.GetInt64(0), reader.GetGuid(1), (byte[])reader[2]);
            found.Add(new(place, leaf => Entry(leaf, place, id, content)));
        }

        return found;
    }

    public async IAsyncEnumerable<(long Leaf, long Position, byte[]? Entry)> Entries(
        NpgsqlConnection connection, long from, long to, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"""
            select l.leaf, l.position, p.id, p.content, d.data::text, x.entry from {Tables.Leaves} l
            left join {Order.Table} p on p.position = l.position left join {Readings} d on d.id = p.id left join {Tables.Epochs} x on x.leaf = l.leaf
            where l.leaf >= $1 and l.leaf < $2 order by l.leaf
            """, connection) { Parameters = { new() { Value = from }, new() { Value = to } } };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var kept = time.GetUtcNow() - retention.Kept;
        while (await reader.ReadAsync(cancellation))
        {
            var (leaf, position) = (reader.GetInt64(0), reader.GetInt64(1));
            if (!reader.IsDBNull(5)) yield return (leaf, position, reader.GetFieldValue<byte[]>(5));
            else yield return (leaf, position, await reader.IsDBNullAsync(2, cancellation) ? null : Now(reader, leaf, position, kept));
        }
    }

    /// <summary>By the reading as it stands; by what its place remembers only when its retention has ended.</summary>
    private static byte[]? Now(NpgsqlDataReader reader, long leaf, long position, DateTimeOffset kept)
    {
        var id = reader.GetGuid(2);
        if (!reader.IsDBNull(4)) return Entry(leaf, position, id, ReadingPlaces.ContentOf(reader.GetString(4)));
        return MadeAt(id) < kept ? Entry(leaf, position, id, (byte[])reader[3]) : null;
    }

    private static byte[] Entry(long leaf, long position, Guid id, byte[] content) =>
        Encoding.UTF8.GetBytes($$"""{"content":"{{Convert.ToHexStringLower(content)}}","leaf":{{leaf}},"position":{{position}},"readId":"{{id}}"}""");

    /// <summary>The time within a UUIDv7.</summary>
    private static DateTimeOffset MadeAt(Guid id) =>
        DateTimeOffset.FromUnixTimeMilliseconds((long)(BinaryPrimitives.ReadUInt64BigEndian(id.ToByteArray(bigEndian: true)) >> 16));
}
