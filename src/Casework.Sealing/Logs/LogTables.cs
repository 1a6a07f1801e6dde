using Marten;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace Casework.Sealing.Logs;

/// <summary>
/// Where the log keeps what it needs: one row that says how far it is, for each leaf the place of what it stands for, and the hashes in tiles.
/// The last tile of a level grows in its row until it is full.
/// </summary>
/// <param name="Name">Which log: event_log or read_log.</param>
public sealed record LogTables(string Schema, string Name)
{
    public string Head => $"{Schema}.{Name}_head";

    public string Leaves => $"{Schema}.{Name}_leaf";

    public string Tiles => $"{Schema}.{Name}_tile";

    /// <summary>Leaves that begin an epoch; they stand for nothing that is stored elsewhere.</summary>
    public string Epochs => $"{Schema}.{Name}_epoch";

    public void Add(StoreOptions options) => options.Storage.ExtendedSchemaObjects.AddRange([HeadTable(), LeafTable(), TileTable(), EpochTable()]);

    private Table HeadTable()
    {
        var table = Named($"{Name}_head");
        table.AddColumn<bool>("id").AsPrimaryKey();
        table.AddColumn<string>("origin").NotNull();
        table.AddColumn<long>("size").NotNull();
        table.AddColumn<long>("position").NotNull();
        table.AddColumn<string>("checkpoint").NotNull();
        return table;
    }

    private Table LeafTable()
    {
        var table = Named($"{Name}_leaf");
        table.AddColumn<long>("leaf").AsPrimaryKey();
        table.AddColumn<long>("position").NotNull().AddIndex(index => index.IsUnique = true);
        return table;
    }

    private Table TileTable()
    {
        var table = Named($"{Name}_tile");
        table.AddColumn<int>("level").AsPrimaryKey();
        table.AddColumn<long>("tile").AsPrimaryKey();
        table.AddColumn("hashes", "bytea").NotNull();
        return table;
    }

    private Table EpochTable()
    {
        var table = Named($"{Name}_epoch");
        table.AddColumn<long>("leaf").AsPrimaryKey();
        table.AddColumn("entry", "bytea").NotNull();
        return table;
    }

    private Table Named(string name) => new(new PostgresqlObjectName(Schema, name, SchemaUtils.IdentifierUsage.General));
}
