using Marten;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace Casework.Application.Jobs;

/// <summary>One row for each case of a job: waiting, sent as a message, or with its outcome.</summary>
internal sealed record JobTables(string Schema)
{
    public string Cases => $"{Schema}.job_case";

    public void Add(StoreOptions options)
    {
        var table = new Table(new PostgresqlObjectName(Schema, "job_case", SchemaUtils.IdentifierUsage.General));
        table.AddColumn<Guid>("job_id").AsPrimaryKey();
        table.AddColumn<int>("place").AsPrimaryKey();
        table.AddColumn<Guid>("case_id").NotNull();
        table.AddColumn<Guid>("message_id");
        foreach (var text in (string[])["outcome", "code"]) table.AddColumn<string>(text);
        foreach (var number in (string[])["version", "undoes"]) table.AddColumn<long>(number);
        table.Indexes.Add(new IndexDefinition("job_case_open") { Columns = ["job_id", "place"], Predicate = "outcome is null" });
        options.Storage.ExtendedSchemaObjects.Add(table);
        options.Schema.For<Job>().Duplicate(job => job.CreatedAt).Index(job => job.State);
    }
}
