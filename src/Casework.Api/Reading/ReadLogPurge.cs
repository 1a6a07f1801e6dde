using Casework.Projections;
using Casework.Projections.Readers;
using Marten;
using Npgsql;

namespace Casework.Api.Reading;

/// <summary>
/// Removes, once a day, the months of readings whose retention has ended, as a whole or, where they lie among others, by row; and makes the months to come.
/// Their places in the log stay.
/// </summary>
internal sealed partial class ReadLogPurge(IDocumentStore store, ReadLogSettings settings, TimeProvider time, ILogger<ReadLogPurge> log) : EnduringWork(log)
{
    protected override async Task Work(CancellationToken stoppingToken)
    {
        using var daily = new PeriodicTimer(TimeSpan.FromDays(1), time);
        do
        {
            try
            {
                await Purge(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailure(log, e.GetType().Name);
            }
        }
        while (await daily.WaitForNextTickAsync(stoppingToken));
    }

    public async Task Purge(CancellationToken cancellation)
    {
        var (now, oldest, schema) = (time.GetUtcNow(), time.GetUtcNow() - settings.Kept, store.Options.DatabaseSchemaName);
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

    [LoggerMessage(LogLevel.Warning, "Old readings could not be removed ({Failure}); tomorrow tries again.")]
    private static partial void LogFailure(ILogger logger, string failure);
}
