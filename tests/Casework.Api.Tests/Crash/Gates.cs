using System.Diagnostics;
using Npgsql;

namespace Casework.Api.Tests.Crash;

/// <summary>
/// Stops a running system between two of its statements, without the system knowing of it: triggers that wait for a lock which the test holds.
/// So a test can kill it exactly there.
/// </summary>
internal sealed class Gates(string schema)
{
    /// <summary>Before a row is written, before the position that goes with it, before a delivery is taken, and before it is marked as sent.</summary>
    public static readonly string[] All = ["insert", "head", "claim", "sent"];

    private static readonly string Connection = Environment.GetEnvironmentVariable("ConnectionStrings__casework")!;

    public Task Build() => Run(
        $"""
        create function {schema}.gate() returns trigger language plpgsql as $$ begin perform pg_advisory_xact_lock_shared(hashtext('{schema}.' || tg_argv[0])); return new; end $$;
        create trigger gate_insert before insert on {schema}.delivery for each row execute function {schema}.gate('insert');
        create trigger gate_head before update on {schema}.outbox_head for each row execute function {schema}.gate('head');
        create trigger gate_claim before update on {schema}.delivery for each row when (new.claimed_until is not null) execute function {schema}.gate('claim');
        create trigger gate_sent before update on {schema}.delivery for each row when (new.status = 'sent') execute function {schema}.gate('sent');
        """);

    /// <summary>Closed until it is disposed.</summary>
    public async Task<Closed> Close(string gate)
    {
        var connection = new NpgsqlConnection(Connection);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var hold = new NpgsqlCommand($"select pg_advisory_lock(hashtext('{schema}.{gate}'))", connection);
        await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return new(connection, $"hashtext('{schema}.{gate}')");
    }

    private static async Task Run(string sql)
    {
        await using var connection = new NpgsqlConnection(Connection);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    internal sealed class Closed(NpgsqlConnection connection, string key) : IAsyncDisposable
    {
        public async Task UntilSomebodyWaits()
        {
            for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(60); await Task.Delay(20, TestContext.Current.CancellationToken))
            {
                await using var look = new NpgsqlCommand($"select exists (select from pg_locks where locktype = 'advisory' and not granted and (classid::bigint << 32 | objid::bigint) = {key}::bigint & x'ffffffffffffffff'::bigint)", connection);
                if ((bool)(await look.ExecuteScalarAsync(TestContext.Current.CancellationToken))!) return;
            }

            Assert.Fail("Nobody came to the gate.");
        }

        /// <summary>A connection that goes back to its pool keeps its locks: this one is closed for good.</summary>
        public async ValueTask DisposeAsync()
        {
            await using (var open = new NpgsqlCommand("select pg_advisory_unlock_all()", connection)) await open.ExecuteNonQueryAsync();
            await connection.DisposeAsync();
        }
    }
}
