using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;
using Casework.Api.Reading;
using Casework.Api.Store;
using Casework.Proof.Entries;
using Npgsql;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace Casework.Api.Proof;

/// <summary>
/// The read log in the order of its commits. Each reading has a place that outlives it: when its own retention ends the reading goes,
/// and the place still holds the hash of what it said.
/// </summary>
internal sealed class SealedReadings(StoreSettings settings, ReadLogSettings retention, TimeProvider time) : ISealed
{
    private const string PlaceTable = "read_log_place";

    public string Origin => "/readings";

    public LogTables Tables { get; } = new(settings.Schema, "read_log");

    public (string Table, string Column) Order => ($"{settings.Schema}.{PlaceTable}", "position");

    private string Readings => $"{settings.Schema}.mt_doc_readentry";

    /// <summary>Takes places in the transaction that stores the readings. The condition makes sure that the transaction has its number before it takes a position.</summary>
    /// <param name="readings">A relation with the columns id and content.</param>
    public static string TakePlaces(string schema, string readings) =>
        $"insert into {schema}.{PlaceTable} (id, content) select id, content from {readings} where pg_current_xact_id() is not null";

    public string Strays => $"""
        select 0::bigint, d.id, 'no-place' from {Readings} d left join {Order.Table} p on p.id = d.id
        where p.id is null and d.id > (select id from {Order.Table} order by position limit 1)
        union all
        select 0::bigint, id, 'other-columns' from {Readings} where reader_id is distinct from data ->> 'readerId'
            or coalesce(case_ids, array[]::uuid[]) <> array(select named.value::uuid from jsonb_array_elements_text(data -> 'caseIds') with ordinality named order by named.ordinality)
        order by 2 limit 100
        """;

    public static Table Places(string schema)
    {
        var table = new Table(new PostgresqlObjectName(schema, PlaceTable, SchemaUtils.IdentifierUsage.General));
        table.AddColumn("position", "bigserial").AsPrimaryKey();
        table.AddColumn<Guid>("id").NotNull().AddIndex(index => index.IsUnique = true);
        table.AddColumn("content", "bytea").NotNull();
        return table;
    }

    public async Task<List<Sealable>> Behind(NpgsqlConnection connection, long position, int most, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select position, id, content from {Order.Table} where position > $1 order by position limit $2", connection)
        { Parameters = { new() { Value = position }, new() { Value = most } } };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var found = new List<Sealable>();
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
        if (!reader.IsDBNull(4)) return Entry(leaf, position, id, ContentOf(reader.GetString(4)));
        return MadeAt(id) < kept ? Entry(leaf, position, id, (byte[])reader[3]) : null;
    }

    /// <summary>SHA-256 over the canonical form of a reading.</summary>
    public static byte[] ContentOf(string json) => Convert.FromHexString(LogEntry.ContentHash(json));

    private static byte[] Entry(long leaf, long position, Guid id, byte[] content) =>
        Encoding.UTF8.GetBytes($$"""{"content":"{{Convert.ToHexStringLower(content)}}","leaf":{{leaf}},"position":{{position}},"readId":"{{id}}"}""");

    /// <summary>The time within a UUIDv7.</summary>
    private static DateTimeOffset MadeAt(Guid id) =>
        DateTimeOffset.FromUnixTimeMilliseconds((long)(BinaryPrimitives.ReadUInt64BigEndian(id.ToByteArray(bigEndian: true)) >> 16));
}
