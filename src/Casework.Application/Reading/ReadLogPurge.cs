using Casework.Application.Background;
using Casework.Application.Store;
using Casework.Projections.Events;
using Casework.Projections.Readers;
using Marten;
using Npgsql;

namespace Casework.Application.Reading;

/// <summary>
/// Removes, once a day, the months of readings whose retention has ended, as a whole or, where they lie among others, by row; and makes the months to come.
/// Their places in the log stay.
/// </summary>
internal sealed class ReadLogPurge(IDocumentStore store, ReadLogSettings settings, TimeProvider time, ILogger<ReadLogPurge> log) : PeriodicWork(time, log)
{
    protected override TimeSpan Pause => TimeSpan.FromDays(1);

    protected override bool BeginsAtOnce => true;

    protected override Task Round(CancellationToken cancellation) => Purge(cancellation);

    public async Task Purge(CancellationToken cancellation)
    {
        var (now, oldest, schema) = (Time.GetUtcNow(), Time.GetUtcNow() - settings.Kept, store.Options.DatabaseSchemaName);
        var months = new ReadingMonths(schema);
        await using var connection = await store.Connect(cancellation);
        await Do($"select {months.Keep}($1, $2)", now, oldest);
        await Do($"delete from {store.Options.Schema.For<ReadEntry>()} where id < {months.MonthOf("$1")}", oldest);
        await Do(SeenCases.Purge(schema), oldest);

        async Task Do(string sql, params DateTimeOffset[] moments)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            command.Parameters.AddRange(moments.Select(moment => new NpgsqlParameter { Value = moment }).ToArray());
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }
}
