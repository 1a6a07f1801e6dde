using Marten;
using Npgsql;

namespace Casework.Api.Store;

/// <summary>
/// Before anything else starts: the owner brings the tables up to date and gives the application's role its rights.
/// After this the process works as that role, which cannot change or remove an event.
/// </summary>
internal sealed class Migration(StoreSettings settings, IServiceProvider services) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await Run(CreateRole(), cancellationToken, ignoring: ["42710", "23505"]);
        using (var owner = DocumentStore.For(options =>
        {
            options.Configure(settings, services);
            options.Connection(settings.OwnerConnection);
        }))
        {
            await owner.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        }

        await Run(Grant(), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Roles belong to the whole cluster: another start may have made it a moment ago.</summary>
    private static string CreateRole() => $"""
        do $$ begin
            if not exists (select from pg_roles where rolname = '{StoreSettings.ApplicationRole}') then create role {StoreSettings.ApplicationRole} nologin; end if;
        end $$;
        """;

    /// <summary>The tables of messages are the application's own; after a restore without owners they are not.</summary>
    private string Grant() => $"""
        grant {StoreSettings.ApplicationRole} to current_user;
        create schema if not exists {settings.MessageSchema};
        grant usage, create on schema {settings.MessageSchema} to {StoreSettings.ApplicationRole};
        grant usage on schema {settings.Schema}, {settings.VaultSchema} to {StoreSettings.ApplicationRole};
        grant select, insert, update, delete on all tables in schema {settings.Schema}, {settings.VaultSchema} to {StoreSettings.ApplicationRole};
        grant usage, select on all sequences in schema {settings.Schema} to {StoreSettings.ApplicationRole};
        do $$ declare events regclass; begin
            for events in select oid from pg_class where relnamespace = '{settings.Schema}'::regnamespace and relkind in ('r', 'p') and relname like 'mt\_events%' loop
                execute format('revoke update, delete, truncate on %s from {StoreSettings.ApplicationRole}', events);
            end loop;
        end $$;
        do $$ declare messages regclass; begin
            for messages in select oid from pg_class where relnamespace = '{settings.MessageSchema}'::regnamespace and relkind = 'r' and relowner <> '{StoreSettings.ApplicationRole}'::regrole loop
                execute format('alter table %s owner to {StoreSettings.ApplicationRole}', messages);
            end loop;
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
