using System.Diagnostics;
using Npgsql;

namespace Casework.Bench;

/// <summary>A database of its own beside the one in use, so that a benchmark neither finds nor leaves anything there.</summary>
internal static class BenchDatabase
{
    private const string Name = "casework_bench";

    public static string Connection(string owner) => new NpgsqlConnectionStringBuilder(owner) { Database = Name }.ConnectionString;

    public static void Make(string owner, bool keep)
    {
        using var there = new NpgsqlConnection(owner);
        there.Open();
        using var exists = new NpgsqlCommand("select 1 from pg_database where datname = $1", there) { Parameters = { new() { Value = Name } } };
        if (exists.ExecuteScalar() is not null && keep) return;
        Drop(owner);
        using var create = new NpgsqlCommand($"create database {Name}", there);
        create.ExecuteNonQuery();
    }

    /// <summary>PostgreSQL's own cleaning (autovacuum) may be at work there, which an owner may not end: it is soon done.</summary>
    public static void Drop(string owner)
    {
        for (var began = Stopwatch.GetTimestamp(); ;)
        {
            try
            {
                Do(owner, $"drop database if exists {Name} with (force)");
                return;
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege && Stopwatch.GetElapsedTime(began).TotalSeconds < 60)
            {
                Thread.Sleep(500);
            }
        }
    }

    public static void Do(string connection, string sql)
    {
        using var there = new NpgsqlConnection(connection);
        there.Open();
        using var command = new NpgsqlCommand(sql, there) { CommandTimeout = 0 };
        command.ExecuteNonQuery();
    }

    /// <summary>One number.</summary>
    public static long Ask(string connection, string sql)
    {
        using var there = new NpgsqlConnection(connection);
        there.Open();
        using var command = new NpgsqlCommand(sql, there);
        return Convert.ToInt64(command.ExecuteScalar());
    }
}
