using Casework.Api.Observability;
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

    /// <summary>As the owner, by another wire.</summary>
    public async Task AsOwner(string sql)
    {
        await using var connection = new NpgsqlConnection(Database.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public async Task<Answer> Ready() => await Nobody.Get("~/health/ready");

    /// <summary>Returns when the system is ready again and has said so.</summary>
    public Task UntilReady()
    {
        var outage = Host.Services.GetRequiredService<OutageState>();
        return Waiting.Until(async () => (await Ready()).Status == 200 && !outage.Lasts, "the system turns ready again");
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
