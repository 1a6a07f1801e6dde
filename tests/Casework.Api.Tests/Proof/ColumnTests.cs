namespace Casework.Api.Tests.Proof;

/// <summary>Every column of the tables that the proof is about is sealed, or checked against what is: whichever is altered, it shows. A column of a later store fails here.</summary>
public sealed class ColumnTests(ProofDesk desk) : IClassFixture<ProofDesk>
{
    private const string Nobody = "nobody reads it";
    private const string Row = " where seq_id = (select min(seq_id) + 3 from {0}.mt_events where type = 'case-opened')";
    private const string Case = " where id = (select stream_id from {0}.mt_events where type = 'case-opened' order by seq_id limit 1)";

    /// <summary>The store lets no row lie elsewhere than its stream.</summary>
    private const string Move = "select {0}.move_stream((select stream_id from {0}.mt_events" + Row + "), true)";

    private const string Copy = "insert into {0}.mt_streams select (jsonb_populate_record(s, '{{\"is_archived\": true}}')).* from {0}.mt_streams s" + Case;

    /// <summary>What each column of an event is set to.</summary>
    private static readonly Dictionary<string, string> Events = new()
    {
        ["seq_id"] = "-7",
        ["id"] = "gen_random_uuid()",
        ["version"] = "version + 1000",
        ["type"] = "'note-added'",
        ["data"] = "data || '{{\"more\": 1}}'",
        ["stream_id"] = "(select stream_id from {0}.mt_events order by seq_id desc limit 1), version = 1001",
        ["timestamp"] = "timestamp + interval '1 second'",
        ["user_name"] = "'zoë'",
        ["correlation_id"] = "'other'",
        ["causation_id"] = "'other'",
        ["headers"] = "'{{}}'",
        ["mt_dotnet_type"] = "'Casework.Domain.Cases.CaseClosed, Casework.Domain'",
        ["bdata"] = @"'\x01'",
        ["tenant_id"] = "'other'",
        ["is_archived"] = Move,
    };

    /// <summary>What each column of a stream is set to.</summary>
    private static readonly Dictionary<string, string> Streams = new()
    {
        ["id"] = "delete from {0}.mt_streams" + Case,
        ["version"] = "version + 1",
        ["type"] = "'case_record'",
        ["tenant_id"] = "'other'",
        ["is_archived"] = Copy,
        ["compacted_version"] = "2",
        ["timestamp"] = Nobody,
        ["created"] = Nobody,
    };

    /// <summary>What each column of a reading is set to.</summary>
    private static readonly Dictionary<string, string> Readings = new()
    {
        ["id"] = "overlay(id::text placing 'ff' from 35)::uuid",
        ["data"] = "data || '{{\"more\": 1}}'",
        ["case_ids"] = "'{{}}'",
        ["reader_id"] = "'nobody'",
        ["mt_last_modified"] = Nobody,
        ["mt_version"] = Nobody,
        ["mt_dotnet_type"] = Nobody,
    };

    public static TheoryData<string> OfEvents => [.. Events.Keys];

    public static TheoryData<string> OfStreams => [.. Streams.Where(column => column.Value != Nobody).Select(column => column.Key)];

    public static TheoryData<string> OfReadings => [.. Readings.Where(column => column.Value != Nobody).Select(column => column.Key)];

    [Fact]
    public async Task no_column_is_forgotten()
    {
        (await Columns("mt_events")).ShouldBe(Events.Keys, ignoreOrder: true);
        (await Columns("mt_streams")).ShouldBe(Streams.Keys, ignoreOrder: true);
        (await Columns("mt_doc_readentry")).ShouldBe(Readings.Keys, ignoreOrder: true);
    }

    [Theory, MemberData(nameof(OfEvents))]
    public Task an_altered_column_of_an_event_shows_in_the_system_and_in_an_export(string column) => Shows(Setting("mt_events", column, Events[column], Row), exported: true);

    [Theory, MemberData(nameof(OfStreams))]
    public Task an_altered_column_of_a_stream_shows(string column) => Shows(Setting("mt_streams", column, Streams[column], Case), exported: false);

    [Theory, MemberData(nameof(OfReadings))]
    public async Task an_altered_column_of_a_reading_shows(string column)
    {
        await desk.Ready();
        await desk.Sql("create table {0}.kept_readings as table {0}.mt_doc_readentry");
        await Shows($"update {{0}}.mt_doc_readentry set {column} = {Readings[column]} where id = (select max(id::text)::uuid from {{0}}.mt_doc_readentry where cardinality(case_ids) > 0)", exported: false);
        await desk.Sql("delete from {0}.mt_doc_readentry", "insert into {0}.mt_doc_readentry table {0}.kept_readings", "drop table {0}.kept_readings");
    }

    [Theory, InlineData("mt_dotnet_type"), InlineData("bdata"), InlineData("tenant_id"), InlineData("is_archived")]
    public async Task nobody_reads_another_history_by_what_is_not_sealed(string column)
    {
        await desk.Ready();
        var id = await desk.Ask<Guid>("select stream_id from {0}.mt_events" + Row);
        var version = await desk.Ask<long>($"select version from {{0}}.mt_streams where id = '{id}'");
        var before = (await desk.Auditor.Get($"/audit/cases/{id}/history")).ShouldBe(200).Json.ToJsonString();
        try
        {
            await desk.Sql(Setting("mt_events", column, Events[column], Row));
            (await desk.Auditor.Get($"/audit/cases/{id}/history")).ShouldBe(200).Json.ToJsonString().ShouldBe(before);
            (await desk.Auditor.Get($"/audit/cases/{id}/state?version={version}")).ShouldBe(200).Json["status"]!.GetValue<string>().ShouldBe("open");
        }
        finally
        {
            await desk.PutBack();
        }
    }

    private async Task Shows(string statement, bool exported)
    {
        await desk.Ready();
        (await desk.Verify()).Text.ShouldStartWith("Nothing was altered");
        try
        {
            await desk.Sql(statement);
            var (exit, text) = await desk.Verify();
            (exit, text).ShouldBe((1, text), statement);
            if (exported) (await desk.VerifyExport()).ShouldStartWith("1 ALTERED.", Shouldly.Case.Sensitive, statement);
        }
        finally
        {
            await desk.PutBack();
        }
    }

    private static string Setting(string table, string column, string value, string where) =>
        value.Contains("{0}.mt_streams") || value == Move ? value : $"update {{0}}.{table} set {column} = {value}{where}";

    private async Task<string[]> Columns(string table) =>
        await desk.Ask<string[]>($"select array_agg(column_name::text) from information_schema.columns where table_schema = '{{0}}' and table_name = '{table}'");
}
