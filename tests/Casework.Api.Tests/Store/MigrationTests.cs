using Casework.Api.Store;
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
    public async Task a_second_start_changes_nothing() => await new Migration(Settings, desk.Host.Services).StartAsync(TestContext.Current.CancellationToken);

    private static async Task Execute(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
