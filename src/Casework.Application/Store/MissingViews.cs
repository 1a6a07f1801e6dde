using Casework.Projections.Events;
using Casework.Projections.Inbox;
using Marten;
using Npgsql;

namespace Casework.Application.Store;

/// <summary>
/// Before anything is answered: a database in which the case with the highest id is in no list comes from an older version or from a dump without
/// views, or its last rebuild was interrupted; lines without a case are of a release in which all readers shared one. Its views are made anew, since otherwise no case would be found; of several nodes one does it.
/// </summary>
internal sealed class MissingViews(IDocumentStore store, StoreSettings settings, IServiceProvider services, ILogger<MissingViews> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellation)
    {
        await using var connection = await store.Connect(cancellation);
        await using var turn = await connection.BeginTransactionAsync(cancellation);
        await Ask(connection, $"select pg_advisory_xact_lock(hashtextextended('{settings.Schema}.views', 0)) is null", cancellation);
        if (!await Ask(connection, Missing, cancellation)) return;
        log.LogWarning("There are cases that no view holds: every view is made anew before the start");
        await RebuildViewsCommand.Run(services, cancellation);
    }

    public Task StopAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>A stream without events is no case: the store keeps one, under a random id, for positions that were handed out in vain.</summary>
    private string Missing => $"""
        select exists (select from (select id from {settings.Schema}.mt_streams where version > 0 and type is distinct from '{EventContract.DirectoryStream}' order by id desc limit 1) as last
            where not exists (select from {store.Options.Schema.For<InboxItem>()} as item where item.id = last.id))
            or exists (select from {store.Options.Schema.For<InboxItem>()} where case_id is null)
            or exists (select from {store.Options.Schema.For<InboxItem>()} where is_closed in (true, false) and name_key is null)
        """;

    private static async Task<bool> Ask(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
