using Casework.Projections.Cases;
using Marten;
using Npgsql;

namespace Casework.Api.Store;

/// <summary>
/// Before anything is answered: a database that holds events and no record of any case comes from an older version, or from a dump without views.
/// Its views are made anew, since otherwise no case would be found.
/// </summary>
internal sealed class MissingViews(IDocumentStore store, StoreSettings settings, IServiceProvider services, ILogger<MissingViews> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellation)
    {
        if (!await AreMissing(cancellation)) return;
        log.LogWarning("There are events and no records of cases: every view is made anew before the start");
        await RebuildViewsCommand.Run(services, cancellation);
    }

    public Task StopAsync(CancellationToken cancellation) => Task.CompletedTask;

    private async Task<bool> AreMissing(CancellationToken cancellation)
    {
        await using var connection = store.Storage.Database.CreateConnection();
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand(
            $"select exists (select from {settings.Schema}.mt_events) and not exists (select from {store.Options.Schema.For<CaseRecord>()})", connection);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
