using System.Data.Common;
using System.Diagnostics;
using System.Globalization;

namespace Casework.Bench;

/// <summary>Ceiling (a): PostgreSQL's own speed, by pgbench with one prepared statement that inserts a stream row, an event row and a document row of our sizes, in the same cluster.</summary>
internal static class Pgbench
{
    private const string Tables = """
        drop schema if exists bench cascade; create schema bench;
        create table bench.streams (id uuid primary key, type text, version bigint, timestamp timestamptz default now(), created timestamptz default now());
        create table bench.events (seq_id bigserial primary key, id uuid, stream_id uuid, version bigint, data jsonb, type text, timestamp timestamptz default now(), user_name text, correlation_id text, causation_id text, headers jsonb);
        create unique index on bench.events (stream_id, version);
        create table bench.docs (id uuid primary key, data jsonb, mt_version bigint, mt_last_modified timestamptz default now());
        """;

    private static readonly string Statement = $$"""
        with s as (insert into bench.streams (id, type, version) values (gen_random_uuid(), 'citizen_case', 1) returning id),
             e as (insert into bench.events (id, stream_id, version, data, type, user_name, correlation_id, causation_id, headers)
                   select gen_random_uuid(), id, 1, '{"text":"{{new string('e', 550)}}"}', 'case-opened', 'anna', '00-bench', 'OpenCase', '{"role":"FirstLine"}' from s)
        insert into bench.docs (id, data, mt_version) select id, '{"text":"{{new string('d', 1400)}}"}', 1 from s;
        """;

    public static IReadOnlyList<Measured> Measure(Options options)
    {
        if (options.Pgbench is not { } pgbench) return [];
        var folder = Directory.CreateTempSubdirectory("casework-bench");
        var script = Path.Combine(folder.FullName, "insert.sql");
        File.WriteAllText(script, Statement.ReplaceLineEndings(" ") + "\n");
        BenchDatabase.Do(BenchDatabase.Connection(options.Connection), Tables);
        Measured[] all = [.. options.Clients.Select(clients => Once(pgbench, options, script, clients))];
        BenchDatabase.Do(BenchDatabase.Connection(options.Connection), "drop schema bench cascade");
        folder.Delete(recursive: true);
        return all;
    }

    private static Measured Once(string pgbench, Options options, string script, int clients)
    {
        var seconds = (int)options.Length.TotalSeconds;
        var output = Run(pgbench, options, "-n", "-M", "prepared", "-f", script, "-c", $"{clients}", "-j", $"{Math.Min(clients, 2)}", "-T", $"{seconds}");
        var perSecond = Figure(output, "tps = ");
        return new("one insert by pgbench (a)", clients, (int)(perSecond * seconds), Math.Round(perSecond, 1), Math.Round(Figure(output, "latency average = "), 2), 0, 0, 0, null, new(0, 0, 0, 0, 0, 0, null), null);
    }

    private static double Figure(string output, string name)
    {
        var rest = output[(output.IndexOf(name, StringComparison.Ordinal) + name.Length)..];
        return double.Parse(rest[..rest.IndexOf(' ')], CultureInfo.InvariantCulture);
    }

    private static string Run(string program, Options options, params string[] arguments)
    {
        var to = new DbConnectionStringBuilder { ConnectionString = BenchDatabase.Connection(options.Connection) };
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (variable, name) in new[] { ("PGHOST", "Host"), ("PGPORT", "Port"), ("PGDATABASE", "Database"), ("PGUSER", "Username"), ("PGPASSWORD", "Password") })
            if (to.TryGetValue(name, out var value)) start.Environment[variable] = value.ToString();
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} failed: {errors.GetAwaiter().GetResult()}");
    }
}
