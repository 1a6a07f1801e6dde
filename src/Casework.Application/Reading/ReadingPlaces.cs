using Casework.Proof.Entries;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace Casework.Application.Reading;

/// <summary>The order in which readings were stored, and a hash of each: what is sealed of them.</summary>
public sealed record ReadingPlaces(string Schema)
{
    private const string Name = "read_log_place";

    public string Table => $"{Schema}.{Name}";

    /// <summary>Takes places in the transaction that stores the readings. The condition makes sure that the transaction has its number before it takes a position.</summary>
    /// <param name="readings">A relation with the columns id and content.</param>
    public static string TakePlaces(string schema, string readings) =>
        $"insert into {new ReadingPlaces(schema).Table} (id, content) select id, content from {readings} where pg_current_xact_id() is not null";

    public static Table Places(string schema)
    {
        var table = new Table(new PostgresqlObjectName(schema, Name, SchemaUtils.IdentifierUsage.General));
        table.AddColumn("position", "bigserial").AsPrimaryKey();
        table.AddColumn<Guid>("id").NotNull().AddIndex(index => index.IsUnique = true);
        table.AddColumn("content", "bytea").NotNull();
        return table;
    }

    /// <summary>SHA-256 over the canonical form of a reading.</summary>
    public static byte[] ContentOf(string json) => Convert.FromHexString(LogEntry.ContentHash(json));
}
