using Casework.Application.Following;
using Marten;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace Casework.Delivery.Outbox;

/// <summary>
/// What leaves the system: how far the events were looked at, one row for each thing to tell somebody, and who subscribed. The pair of event and
/// recipient is unique, so that nobody can be told of one event twice.
/// </summary>
public sealed record OutboxTables(string Schema)
{
    public string Head => new NewsPosition(Schema).Table;

    public string Deliveries => $"{Schema}.delivery";

    public string Webhooks => $"{Schema}.webhook";

    public void Add(StoreOptions options) => options.Storage.ExtendedSchemaObjects.AddRange([HeadTable(), DeliveryTable(), WebhookTable()]);

    private Table HeadTable()
    {
        var table = Named(NewsPosition.Name);
        table.AddColumn<bool>("id").AsPrimaryKey();
        table.AddColumn<long>("position").NotNull();
        return table;
    }

    private Table DeliveryTable()
    {
        var table = Named("delivery");
        table.AddColumn<Guid>("id").AsPrimaryKey();
        foreach (var id in (string[])["event_id", "case_id"]) table.AddColumn<Guid>(id).NotNull();
        foreach (var text in (string[])["recipient", "channel", "event_type", "case_number", "desk", "language", "status"]) table.AddColumn<string>(text).NotNull();
        foreach (var text in (string[])["owner", "address", "failure"]) table.AddColumn<string>(text);
        foreach (var moment in (string[])["happened_at", "created_at", "next_at"]) table.AddColumn<DateTimeOffset>(moment).NotNull();
        foreach (var moment in (string[])["claimed_until", "settled_at"]) table.AddColumn<DateTimeOffset>(moment);
        table.AddColumn<Guid>("rates");
        table.AddColumn<long>("version").NotNull();
        table.AddColumn<int>("attempts").NotNull();
        table.Indexes.Add(new IndexDefinition("delivery_once") { Columns = ["event_id", "recipient"], IsUnique = true });
        table.Indexes.Add(new IndexDefinition("delivery_next") { Columns = ["status", "next_at"] });
        return table;
    }

    private Table WebhookTable()
    {
        var table = Named("webhook");
        table.AddColumn<Guid>("id").AsPrimaryKey();
        foreach (var text in (string[])["owner", "url", "created_by"]) table.AddColumn<string>(text).NotNull();
        table.AddColumn("event_types", "text[]").NotNull();
        table.AddColumn("secret", "bytea").NotNull();
        table.AddColumn<DateTimeOffset>("created_at").NotNull();
        table.Indexes.Add(new IndexDefinition("webhook_once") { Columns = ["owner", "url"], IsUnique = true });
        return table;
    }

    private Table Named(string name) => new(new PostgresqlObjectName(Schema, name, SchemaUtils.IdentifierUsage.General));
}
