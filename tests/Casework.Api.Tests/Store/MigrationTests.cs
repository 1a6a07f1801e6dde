using Casework.Application.Store;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Casework.Api.Tests.Store;

public sealed class MigrationTests(TestDesk desk)
{
    private StoreSettings Settings => desk.Host.Services.GetRequiredService<StoreSettings>();

    [Theory]
    [InlineData("update {0}.mt_events set data = '{{}}'")]
    [InlineData("delete from {0}.mt_events")]
    [InlineData("truncate {0}.mt_events")]
    [InlineData("update {0}.mt_events_default set type = 'other'")]
    [InlineData("delete from {0}.mt_streams")]
    [InlineData("delete from {0}.mt_streams_default")]
    [InlineData("update {0}.mt_streams set id = gen_random_uuid()")]
    [InlineData("truncate {0}.mt_streams cascade")]
    public async Task the_application_cannot_change_or_remove_an_event(string statement)
    {
        await desk.FirstLine().TakeIn();
        var refused = await Should.ThrowAsync<PostgresException>(() => Execute(Settings.ApplicationConnection, string.Format(statement, Settings.Schema)));
        refused.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task a_second_start_changes_nothing()
    {
        var before = await Indexes();
        before.ShouldContain("(is_closed, sort_decide_by, id)");
        await new Migration(Settings, desk.Host.Services).StartAsync(TestContext.Current.CancellationToken);
        (await Indexes()).ShouldBe(before);
    }

    [Fact]
    public async Task records_are_compressed_by_what_costs_least()
    {
        await using var source = NpgsqlDataSource.Create(Settings.OwnerConnection);
        await using var command = source.CreateCommand("select current_setting('default_toast_compression') = 'lz4' or not 'lz4' = any(enumvals) from pg_settings where name = 'default_toast_compression'");
        (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe(true);
    }

    private async Task<string> Indexes()
    {
        await using var source = NpgsqlDataSource.Create(Settings.OwnerConnection);
        await using var command = source.CreateCommand("""
            select string_agg(format('%s %s', i.indexrelid, pg_get_indexdef(i.indexrelid)), E'\n' order by i.indexrelid)
            from pg_index i join pg_class c on c.oid = i.indrelid where c.relnamespace = $1::regnamespace
            """);
        command.Parameters.Add(new() { Value = Settings.Schema });
        return (string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static async Task Execute(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
