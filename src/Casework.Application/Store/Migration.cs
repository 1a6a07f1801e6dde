using Marten;
using Npgsql;

namespace Casework.Application.Store;

/// <summary>
/// Before anything else starts: the owner brings the tables up to date and gives the application's role and the archive's their rights.
/// After this the process works as the application's, which cannot change, remove or archive an event by itself.
/// </summary>
public sealed class Migration(StoreSettings settings, IServiceProvider services) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var role in (string[])[StoreSettings.ApplicationRole, StoreSettings.ArchiveRole])
            await Run(CreateRole(role), cancellationToken, ignoring: ["42710", "23505"]);
        await new ListColumns(settings).Fill(cancellationToken);
        await Divide(cancellationToken);
        using (var owner = DocumentStore.For(options =>
        {
            options.Configure(settings, services);
            options.Connection(new NpgsqlConnectionStringBuilder(settings.OwnerConnection) { CommandTimeout = 0 }.ConnectionString);
        }))
        {
            await owner.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        }

        // Of several starts one at a time: they change the same rows of the system's tables.
        await Run($"select pg_advisory_xact_lock(hashtextextended('{settings.Schema}.rights', 0)); {Grant()} {Compress} {new ArchiveFunctions(settings.Schema).Sql} {Months.Sql} select {Months.Keep}('{Now:O}', 'epoch')", cancellationToken);
    }

    private ReadingMonths Months => new(settings.Schema);

    private DateTimeOffset Now => services.GetRequiredService<TimeProvider>().GetUtcNow();

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task Divide(CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(settings.OwnerConnection);
        await connection.OpenAsync(cancellation);
        await Months.Divide(connection, Now, cancellation);
    }

    /// <summary>Roles belong to the whole cluster: another start may have made it a moment ago.</summary>
    private static string CreateRole(string role) => $"""
        do $$ begin
            if not exists (select from pg_roles where rolname = '{role}') then create role {role} nologin; end if;
        end $$;
        """;

    /// <summary>With a stream its events would go, so neither is the application's to remove. The tables of messages are the application's own; after a restore without owners they are not.</summary>
    private string Grant() => $"""
        grant {StoreSettings.ApplicationRole} to current_user;
        create schema if not exists {settings.MessageSchema};
        grant usage, create on schema {settings.MessageSchema} to {StoreSettings.ApplicationRole};
        grant usage on schema {settings.Schema}, {settings.VaultSchema} to {StoreSettings.ApplicationRole};
        grant select, insert, update, delete on all tables in schema {settings.Schema}, {settings.VaultSchema} to {StoreSettings.ApplicationRole};
        grant usage, select on all sequences in schema {settings.Schema} to {StoreSettings.ApplicationRole};
        do $$ declare events regclass; begin
            for events in select oid from pg_class where relnamespace = '{settings.Schema}'::regnamespace and relkind in ('r', 'p') and relname ~ '^mt_(events|streams)(_|$)' loop
                execute format('revoke update, delete, truncate on %s from {StoreSettings.ApplicationRole}', events);
            end loop;
        end $$;
        grant update (version, timestamp) on {settings.Schema}.mt_streams to {StoreSettings.ApplicationRole};
        do $$ declare messages regclass; begin
            for messages in select oid from pg_class where relnamespace = '{settings.MessageSchema}'::regnamespace and relkind = 'r' and relowner <> '{StoreSettings.ApplicationRole}'::regrole loop
                execute format('alter table %s owner to {StoreSettings.ApplicationRole}', messages);
            end loop;
        end $$;
        """;

    /// <summary>Where the server has LZ4, and the database is the owner's: it costs a fraction of PostgreSQL's own compression. Another start may be setting it at this moment.</summary>
    private const string Compress = """
        do $$ begin
            if current_setting('default_toast_compression') = 'pglz' and exists (select from pg_settings where name = 'default_toast_compression' and 'lz4' = any(enumvals)) then
                execute format('alter database %I set default_toast_compression = lz4', current_database());
            end if;
        exception when insufficient_privilege or internal_error then null;
        end $$;
        """;

    private async Task Run(string sql, CancellationToken cancellation, params string[] ignoring)
    {
        await using var connection = new NpgsqlConnection(settings.OwnerConnection);
        await connection.OpenAsync(cancellation);
        try
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync(cancellation);
        }
        catch (PostgresException e) when (ignoring.Contains(e.SqlState))
        {
            // Another start was first.
        }
    }
}
