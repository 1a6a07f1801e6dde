using Casework.Application.Observability;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Casework.Api.Tests.Outages;

/// <summary>A desk whose wire to the database a test can cut, and who has twenty seconds of patience.</summary>
public sealed class OutageDesk : TestDesk
{
    private static readonly NpgsqlConnectionStringBuilder Database = new(Environment.GetEnvironmentVariable("ConnectionStrings__casework"));

    public OutageDesk()
    {
        Wire = new(Database.Host!, Database.Port);
        Settings["ConnectionStrings:casework"] = new NpgsqlConnectionStringBuilder(Database.ConnectionString) { Host = "127.0.0.1", Port = Wire.Port }.ConnectionString;
        Settings["Store:PatienceSeconds"] = "20";
    }

    public Wire Wire { get; }

    public string[] LinesOfOutages => [.. Logs.Lines.Where(line => line.Contains("away, slow or full"))];

    /// <summary>As the owner, by another wire. Tables are locked against work that goes on, so a deadlock may take it back: then it is tried again.</summary>
    public async Task AsOwner(string sql)
    {
        await using var connection = new NpgsqlConnection(Database.ConnectionString);
        await connection.OpenAsync(CancellationToken.None);
        for (var tries = 1; ; tries++)
        {
            try
            {
                await using var command = new NpgsqlCommand(sql, connection);
                await command.ExecuteNonQueryAsync(CancellationToken.None);
                return;
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.DeadlockDetected && tries < 10)
            {
            }
        }
    }

    /// <summary>Puts something in the database's way and takes it away again, whatever happens in between.</summary>
    public async Task While(string begun, string ended, Func<Task> act)
    {
        await AsOwner(begun);
        try
        {
            await act();
        }
        finally
        {
            await AsOwner(ended);
        }
    }

    public async Task<Answer> Ready() => await Nobody.Get("~/health/ready");

    /// <summary>Returns when the system is ready again and has said so.</summary>
    public async Task UntilReady()
    {
        var (outage, answered) = (Host.Services.GetRequiredService<OutageState>(), "");
        await Waiting.Until(async () =>
        {
            var ready = await Ready();
            answered = $"{ready.Status} {ready.Json}, the outage {(outage.Lasts ? "lasts" : "is over")}";
            return ready.Status == 200 && !outage.Lasts;
        }, () => $"the system turns ready again: {answered}");
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Wire.DisposeAsync();
    }
}

/// <summary>One after the other: each has the wire to itself.</summary>
[CollectionDefinition(nameof(OutageDesk))]
public sealed class OutageDeskTests : ICollectionFixture<OutageDesk>;
