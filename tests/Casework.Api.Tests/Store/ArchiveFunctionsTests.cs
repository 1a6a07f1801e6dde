using Casework.Api.Tests.Records;
using Casework.Application.Store;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Casework.Api.Tests.Store;

/// <summary>What the database itself lets the application do with its archive.</summary>
public sealed class ArchiveFunctionsTests(ArchiveDesk desk) : IClassFixture<ArchiveDesk>
{
    private StoreSettings Settings => desk.Host.Services.GetRequiredService<StoreSettings>();

    [Theory]
    [InlineData("update {0}.mt_events set is_archived = false")]
    [InlineData("update {0}.mt_events set is_archived = true")]
    [InlineData("update {0}.mt_streams set is_archived = not is_archived")]
    [InlineData("delete from {0}.mt_streams_archived")]
    [InlineData("delete from {0}.mt_events_archived")]
    [InlineData("select {0}.move_stream('{1}', false)")]
    [InlineData("select {0}.mt_archive_stream('{1}')")]
    [InlineData("alter table {0}.mt_streams_archived disable trigger all")]
    [InlineData("drop function {0}.archive_stream(uuid)")]
    public async Task the_application_moves_no_row_by_itself(string statement)
    {
        var taken = await desk.Archived();
        var refused = await Should.ThrowAsync<PostgresException>(() => AsApplication(string.Format(statement, Settings.Schema, taken.CaseId)));
        refused.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        (await desk.IsArchived(taken)).ShouldBeTrue();
    }

    [Fact]
    public async Task what_is_taken_out_must_be_back_when_the_transaction_commits()
    {
        var taken = await desk.Archived();
        var refused = await Should.ThrowAsync<PostgresException>(() => AsApplication($"select {Settings.Schema}.take_out_of_archive('{taken.CaseId}')"));
        refused.SqlState.ShouldBe("CW002");
        (await desk.IsArchived(taken)).ShouldBeTrue();
        await AsApplication($"begin; select {Settings.Schema}.take_out_of_archive('{taken.CaseId}'); select {Settings.Schema}.archive_stream('{taken.CaseId}'); commit");
        (await desk.IsArchived(taken)).ShouldBeTrue();
    }

    [Fact]
    public async Task a_case_whose_history_does_not_say_so_is_not_archived()
    {
        var taken = await desk.FirstLine().TakeIn();
        (await Should.ThrowAsync<PostgresException>(() => AsApplication($"select {Settings.Schema}.archive_stream('{taken.CaseId}')"))).SqlState.ShouldBe("CW001");
    }

    [Fact]
    public async Task the_archive_is_nobody_who_can_sign_in_and_may_do_no_more_than_move()
    {
        (await desk.Ask<bool>("select rolcanlogin or rolsuper or rolcreaterole or rolcreatedb from pg_roles where rolname = 'casework_archive'")).ShouldBeFalse();
        (await desk.Ask<string>("select string_agg(distinct table_name || ' ' || privilege_type, ', ' order by table_name || ' ' || privilege_type) from information_schema.table_privileges where table_schema = '{0}' and grantee = 'casework_archive'"))
            .ShouldBe("mt_events SELECT, mt_streams DELETE, mt_streams INSERT, mt_streams SELECT");
        (await desk.Ask<string>("select string_agg(table_name || '.' || column_name, ', ' order by table_name) from information_schema.column_privileges where table_schema = '{0}' and grantee = 'casework_archive' and privilege_type = 'UPDATE'"))
            .ShouldBe("mt_events.is_archived, mt_streams.is_archived");
        (await desk.Ask<bool>("select pg_has_role('casework_app', 'casework_archive', 'member')")).ShouldBeFalse();
        (await desk.Ask<bool>("select has_schema_privilege('casework_archive', '{0}', 'create')")).ShouldBeFalse();
    }

    [Fact]
    public async Task a_second_start_leaves_functions_and_archive_as_they_are()
    {
        var taken = await desk.Archived();
        await Task.WhenAll(Start(), Start());
        (await desk.IsArchived(taken)).ShouldBeTrue();
        (await desk.Ask<string>("select string_agg(distinct pg_get_userbyid(proowner), ', ') from pg_proc where pronamespace = '{0}'::regnamespace and proname in ('archive_stream', 'take_out_of_archive', 'move_stream', 'stays_archived')"))
            .ShouldBe("casework_archive");
    }

    private Task Start() => new Migration(Settings, desk.Host.Services).StartAsync(TestContext.Current.CancellationToken);

    private async Task AsApplication(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Settings.ApplicationConnection);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
