using Casework.Application.Reading;
using Casework.Application.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Casework.Api.Tests.Readings;

/// <summary>Readings lie in a table for each month.</summary>
public sealed class ReadingMonthsTests : IAsyncLifetime
{
    private readonly Proof.ProofDesk _desk = new();
    private TakenIn _taken = null!;

    public async ValueTask InitializeAsync()
    {
        await _desk.InitializeAsync();
        _taken = await _desk.FirstLine().TakeIn();
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _desk.DisposeAsync();
    }

    [Fact]
    public async Task a_reading_lies_with_its_month_and_goes_with_it()
    {
        await Look();
        _desk.Clock.Advance(TimeSpan.FromDays(26));
        await Look();
        (await Lying()).ShouldBe("mt_doc_readentry_2026_11, mt_doc_readentry_2026_12");
        (await Counted()).ShouldBe("2026-11-01, 2026-12-01");

        _desk.Clock.SetUtcNow(new(2031, 12, 15, 9, 0, 0, TimeSpan.Zero));
        await Purge();
        (await Lying()).ShouldBe("mt_doc_readentry_2026_12");
        (await Counted()).ShouldBe("2026-12-01");
        (await Exists("2026_11")).ShouldBeFalse();
        foreach (var month in (string[])["2031_12", "2032_01", "2032_02"]) (await Exists(month)).ShouldBeTrue(month);
    }

    [Fact]
    public async Task the_one_table_of_an_earlier_release_becomes_the_first_part()
    {
        await Look();
        await MakeOne();
        await Start();
        await Look();
        (await Lying()).ShouldBe("mt_doc_readentry_before, mt_doc_readentry_before");
        (await _desk.Auditor.Get($"/audit/cases/{_taken.CaseId}/readers")).ShouldBe(200).Json["items"]!.AsArray().Count.ShouldBe(2);

        var indexes = await Indexes();
        indexes.ShouldContain("mt_doc_readentry_2027_01");
        await Start();
        (await Indexes()).ShouldBe(indexes);
        _desk.Clock.Advance(TimeSpan.FromDays(60));
        await Look();
        (await Lying()).ShouldEndWith("mt_doc_readentry_2027_01");
        _desk.Clock.SetUtcNow(new(2032, 1, 15, 9, 0, 0, TimeSpan.Zero));
        await Purge();
        (await Lying()).ShouldBe("mt_doc_readentry_2027_01");
        (await Exists("before")).ShouldBeFalse();
    }

    [Fact]
    public async Task what_came_before_its_month_was_made_stays_with_the_rest_until_it_ends()
    {
        await Look();
        await _desk.Sql("insert into {0}.mt_doc_readentry (id, data) select {0}.first_id_of('2040-03-05Z'), data from {0}.mt_doc_readentry");
        (await _desk.Ask<string>("select {0}.keep_reading_months('2040-02-10', 'epoch')::text")).ShouldBe("");
        (await Exists("2040_02"), await Exists("2040_03"), await Exists("2040_04")).ShouldBe((true, false, true));
        (await Lying()).ShouldEndWith("mt_doc_readentry_default");
        _desk.Clock.SetUtcNow(new(2045, 4, 10, 9, 0, 0, TimeSpan.Zero));
        await Purge();
        (await _desk.Ask<long>("select count(*) from {0}.mt_doc_readentry")).ShouldBe(0);
    }

    [Fact]
    public async Task a_reading_by_a_clock_that_ran_ahead_stops_no_start()
    {
        await Look();
        await MakeOne();
        await _desk.Sql("insert into {0}.mt_doc_readentry (id, data) select {0}.first_id_of('2028-03-05Z'), data from {0}.mt_doc_readentry");
        await Start();
        (await Lying()).ShouldBe("mt_doc_readentry_before, mt_doc_readentry_before");
        await _desk.Sql("select {0}.keep_reading_months('2028-03-20', 'epoch')");
        (await Exists("2028_04"), await Exists("2028_05")).ShouldBe((false, true));
    }

    /// <summary>The table as the release before had it.</summary>
    private Task MakeOne() => _desk.Sql(
        "create table {0}.plain (like {0}.mt_doc_readentry including defaults)", "insert into {0}.plain table {0}.mt_doc_readentry", "drop table {0}.mt_doc_readentry",
        "alter table {0}.plain rename to mt_doc_readentry", "alter table {0}.mt_doc_readentry add constraint pkey_mt_doc_readentry_id primary key (id)",
        "create index mt_doc_readentry_idx_case_ids on {0}.mt_doc_readentry using gin (case_ids)", "create index mt_doc_readentry_idx_reader_id on {0}.mt_doc_readentry (reader_id)");

    private async Task Look() => (await _desk.FirstLine().Get(_taken.Path)).ShouldBe(200);

    private Task Start() => new Migration(_desk.Host.Services.GetRequiredService<StoreSettings>(), _desk.Host.Services).StartAsync(TestContext.Current.CancellationToken);

    private Task Purge() => new ReadLogPurge(_desk.Store, _desk.Host.Services.GetRequiredService<ReadLogSettings>(), _desk.Clock, NullLogger<ReadLogPurge>.Instance)
        .Purge(TestContext.Current.CancellationToken);

    /// <summary>In which tables the readings lie, the oldest first.</summary>
    private Task<string> Lying() => _desk.Ask<string>("select string_agg(c.relname, ', ' order by d.id) from {0}.mt_doc_readentry d join pg_class c on c.oid = d.tableoid");

    /// <summary>The months of which it is still counted who looked.</summary>
    private Task<string> Counted() => _desk.Ask<string>("select string_agg(month::text, ', ' order by month) from {0}.case_seen");

    private Task<bool> Exists(string part) => _desk.Ask<bool>($"select to_regclass('{{0}}.mt_doc_readentry_{part}') is not null");

    private Task<string> Indexes() => _desk.Ask<string>(
        "select string_agg(indexrelid || ' ' || indexrelid::regclass, ', ' order by indexrelid) from pg_index join pg_class c on c.oid = indrelid where c.relname like 'mt_doc_readentry%' and c.relnamespace = '{0}'::regnamespace");
}
