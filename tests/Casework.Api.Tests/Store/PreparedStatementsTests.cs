using System.Diagnostics;
using Casework.Application.Store;
using Casework.Projections.Events;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Casework.Api.Tests.Store;

/// <summary>Client and server agree on what is prepared, whatever fails: else the next caller gets an error, or rows of another statement.</summary>
public sealed class PreparedStatementsTests(TestDesk desk)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_statement_that_fails_while_it_is_prepared_spoils_nothing_for_the_next()
    {
        var database = new ApplicationDatabase(desk.Host.Services.GetRequiredService<StoreSettings>());
        using (database)
        {
            for (var round = 0; round < 5; round++)
            {
                // Prepared at its second use, which is the one that fails.
                (await Ask(database, round, "first")).ShouldBe("first");
                (await Should.ThrowAsync<PostgresException>(() => Ask(database, round, "no\0text"))).SqlState.ShouldBe("22021");
                (await Ask(database, round, "third")).ShouldBe("third");
                (await Ask(database, round, "fourth")).ShouldBe("fourth");
            }
        }
    }

    [Fact]
    public async Task statements_that_come_back_stay_prepared_and_a_broken_rule_of_a_table_costs_no_connection()
    {
        using var database = new ApplicationDatabase(desk.Host.Services.GetRequiredService<StoreSettings>());
        var first = await Scalar<int>(database, "select pg_backend_pid()");
        (await Should.ThrowAsync<PostgresException>(() => Scalar<int>(database, $"insert into {desk.Schema}.mt_doc_opencaseof (id) values (null) returning 1"))).SqlState.ShouldBe("23502");
        (await Scalar<int>(database, "select pg_backend_pid()")).ShouldBe(first);
        (await Scalar<long>(database, "select count(*) from pg_prepared_statements where not from_sql")).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task a_read_that_fails_is_not_run_again_on_another_connection()
    {
        var trace = ActivityTraceId.CreateRandom();
        var asked = 0;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == trace && !activity.TagObjects.Any(tag => tag.Value is ApplicationDatabase.WhoAmI)) Interlocked.Increment(ref asked);
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var request = new Activity("request").SetParentId($"00-{trace}-{ActivitySpanId.CreateRandom()}-01").Start();
        await using var session = desk.Store.QuerySession();
        await Should.ThrowAsync<Exception>(() => session.AdvancedSql.QueryAsync<string>("select ?::text", Stop, "no\0text"));
        var batch = session.CreateBatchQuery();
        var loaded = batch.Load<StoredAnswer>("no\0text");
        await Should.ThrowAsync<Exception>(() => batch.Execute(Stop));
        _ = loaded;
        asked.ShouldBe(2);
    }

    [Fact]
    public async Task whoever_asks_while_others_fail_gets_their_own_rows()
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, 400), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Stop }, async (i, stop) =>
        {
            await using var session = desk.Store.QuerySession();
            if (i % 4 == 0)
            {
                var batch = session.CreateBatchQuery();
                foreach (var key in (string[])["a", "no\0text"]) _ = batch.Load<StoredAnswer>(key);
                await Should.ThrowAsync<Exception>(() => batch.Execute(stop));
                return;
            }

            (await session.AdvancedSql.QueryAsync<string>($"select ?::text || '{i % 7}'", stop, $"row {i} ")).ShouldBe([$"row {i} {i % 7}"]);
            await using var connection = await desk.Store.Connect(stop);
            await using var sum = new NpgsqlCommand($"select $1::int + $2::int + {i % 5}", connection) { Parameters = { new() { Value = i }, new() { Value = i } } };
            (await sum.ExecuteScalarAsync(stop)).ShouldBe((2 * i) + (i % 5));
        });
    }

    private static async Task<string> Ask(ApplicationDatabase database, int round, string text)
    {
        await using var connection = await database.Pool.OpenConnectionAsync(Stop);
        await using var command = new NpgsqlCommand($"select $1::text as round_{round}", connection) { Parameters = { new() { Value = text } } };
        return (string)(await command.ExecuteScalarAsync(Stop))!;
    }

    private static async Task<T> Scalar<T>(ApplicationDatabase database, string sql)
    {
        await using var connection = await database.Pool.OpenConnectionAsync(Stop);
        return await connection.Ask<T>(sql, Stop);
    }
}
